import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { day } from '../../../../web/kit/instants.ts'
import { Quote } from '../../../../web/kit/Quote.tsx'
import type { Words } from '../../front-line/contract.ts'
import styles from './FrontLine.module.css'
import { say } from './say.ts'

/** What customers said, one under the other, each with the way to where it was said. */
export function SaidWords({ all, act }: { all: readonly Words[]; act?: (one: Words) => ReactNode }) {
  return (
    <ul className={styles.words}>
      {all.map((one) => (
        <li key={one.id}>
          <Quote text={one.words} lang={one.language} by={<By one={one} />} />
          <div className={styles.said}>
            {one.isConversation ? (
              <Link to="/conversations/$id" params={{ id: one.id }}>
                {say('open')}
              </Link>
            ) : (
              <span />
            )}
            {act?.(one)}
          </div>
        </li>
      ))}
    </ul>
  )
}

function By({ one: { customer, channel, at } }: { one: Words }) {
  return (
    <>
      {customer.name && (
        <>
          <Link to="/customers/$id" params={{ id: customer.id }}>
            {customer.name}
          </Link>{' '}
          ·{' '}
        </>
      )}
      {channel && `${channel} · `}
      <time dateTime={at}>{day(at)}</time>
    </>
  )
}
