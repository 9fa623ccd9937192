import { Fragment } from 'react'
import type { z } from 'zod'
import { Card } from '../../../web/kit/Card.tsx'
import type { Customer } from '../contract.ts'
import styles from './CustomerPage.module.css'
import { say } from './say.ts'

type Known = z.infer<typeof Customer>

const kinds = ['userId', 'email', 'phone', 'anonymousId'] as const

/** By what each source calls them. */
export function Identities({ identities }: Known) {
  return (
    <Card title={say('knownAs')}>
      <dl className={styles.known}>
        {identities.map(({ kind, value, source }) => (
          <Fragment key={`${kind} ${value}`}>
            <dt>{identityName(kind)}</dt>
            <dd>
              {value} <small>{source}</small>
            </dd>
          </Fragment>
        ))}
      </dl>
    </Card>
  )
}

function identityName(kind: string) {
  const known = kinds.find((name) => name === kind)
  return known ? say(`identity_${known}`) : kind
}

/** Plain facts, as the sources told them. */
export function Traits({ traits }: Known) {
  const told = Object.entries(traits).toSorted(([one], [other]) => one.localeCompare(other))
  return (
    <Card title={say('traits')}>
      {told.length === 0 && <p className={styles.quiet}>{say('noTraits')}</p>}
      <dl className={styles.known}>
        {told.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{String(value)}</dd>
          </Fragment>
        ))}
      </dl>
    </Card>
  )
}
