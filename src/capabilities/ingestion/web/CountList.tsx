import { Row } from '../../../web/kit/Card.tsx'
import { count } from '../../../web/kit/numbers.ts'
import type { Import } from '../imports/contract.ts'
import styles from './CountList.module.css'
import { say } from './import-say.ts'
import { LeftOut } from './LeftOut.tsx'

interface CountListProps {
  id: string
  counts: NonNullable<Import['trial']>
}

/** What an import would bring, or brought, line by line. */
export function CountList({ id, counts }: CountListProps) {
  const { rows, accepted, duplicates, rejected, kinds, customers, leftOut } = counts
  const several = Object.keys(kinds).length > 1
  const onlyAnswers = Object.keys(kinds).join() === 'response'
  return (
    <div className={styles.counts}>
      <Row>
        <span>{say('rowsRead')}</span>
        <b>{count(rows)}</b>
      </Row>
      {several && (
        <Row>
          <span>{say('ofThem')}</span>
          <span>
            {Object.entries(kinds)
              .toSorted(([, a], [, b]) => b - a)
              .map(([kind, n]) => `${say(kind as 'response')} ${count(n)}`)
              .join(' · ')}
          </span>
        </Row>
      )}
      <Row>
        <span>{say(onlyAnswers ? 'answersAdded' : 'added')}</span>
        <b>{count(accepted)}</b>
      </Row>
      <Row>
        <span>{say('alreadyHere')}</span>
        <b>{count(duplicates)}</b>
      </Row>
      <Row>
        <span>{say('customersBoth')}</span>
        <b>
          {count(customers.new)} / {count(customers.matched)}
        </b>
      </Row>
      <LeftOut rows={leftOut} />
      <Row>
        <span className={rejected > 0 ? styles.bad : undefined}>{say('setAside')}</span>
        {rejected > 0 ? (
          <a href={`/api/imports/${id}/rejected`} download aria-label={say('download')}>
            {say('withReasons', { count: count(rejected) })}
          </a>
        ) : (
          <b>0</b>
        )}
      </Row>
    </div>
  )
}
