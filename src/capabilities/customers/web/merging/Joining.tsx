import { Fragment } from 'react'
import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import type { MergeSide } from '../../merging/contract.ts'
import { called, identityInWords } from './in-words.ts'
import styles from './Merging.module.css'
import { say } from './say.ts'

/** More than these are only counted. */
const mostShown = 12

/** What the other one brings: what happened, and what they are known by. */
export function Joining({ mine, theirs }: { mine: MergeSide; theirs: MergeSide }) {
  const { interactions, identities } = theirs
  const name = called(mine)
  return (
    <Card title={say('whatJoins')}>
      <p>
        {interactions === 0
          ? say('noInteractions')
          : say('interactions', { count: interactions, n: count(mine.interactions), name })}
      </p>
      <p className={styles.quiet}>
        {identities.length === 0
          ? say('noIdentities', { name: called(theirs) })
          : say('identities', { name })}
      </p>
      <dl className={styles.known}>
        {identities.slice(0, mostShown).map(({ kind, value, source }) => (
          <Fragment key={`${kind} ${value}`}>
            <dt>{identityInWords(kind)}</dt>
            <dd>
              {value} <small>{source}</small>
            </dd>
          </Fragment>
        ))}
      </dl>
      {identities.length > mostShown && (
        <p className={styles.quiet}>{say('more', { n: count(identities.length - mostShown) })}</p>
      )}
    </Card>
  )
}
