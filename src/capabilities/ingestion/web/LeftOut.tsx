import { Row } from '../../../web/kit/Card.tsx'
import { count } from '../../../web/kit/numbers.ts'
import styles from './CountList.module.css'
import { say } from './import-say.ts'

/** Rows that were passed over though nothing is wrong with them, each reason with its number. */
export function LeftOut({ rows }: { rows: Record<string, number> }) {
  const reasons = Object.entries(rows).toSorted(([, a], [, b]) => b - a)
  if (reasons.length === 0) return null
  const total = reasons.reduce((sum, [, n]) => sum + n, 0)
  return (
    <>
      <Row>
        <span>{say('leftOutRows')}</span>
        <b>{count(total)}</b>
      </Row>
      <ul className={styles.reasons}>
        {reasons.map(([why, n]) => (
          <li key={why}>{say('leftOutWhy', { count: n, shown: count(n), why })}</li>
        ))}
      </ul>
    </>
  )
}
