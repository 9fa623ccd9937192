import { Link } from '@tanstack/react-router'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { classes } from '../../../../web/kit/classes.ts'
import { count } from '../../../../web/kit/numbers.ts'
import type { Cohort, Retention } from '../../cohorts/contract.ts'
import { asPercent, DifferenceShown } from './Measure.tsx'
import { periodName } from './period-name.ts'
import { say } from './retention-say.ts'
import styles from './Stages.module.css'

/** The triangle: a row for each cohort, darker where more came again. Every number opens who they are. */
export function CohortsCard({ retention: { cohorts, every, isOpen } }: { retention: Retention }) {
  const longest = Math.max(0, ...cohorts.map(({ retained }) => retained.length - 1))
  const most = Math.max(
    ...cohorts.flatMap(({ retained }) => retained.slice(1).map(({ value }) => value ?? 0)),
    0.01,
  )
  return (
    <Card title={say('cohorts')} flush>
      <p className={styles.lead}>
        {say(isOpen ? 'cohortsSub' : 'cohortsSubClosed', { every: say(`every_${every}`) })}
      </p>
      <div className={styles.scroll}>
        <table className={styles.triangle}>
          <caption className="only-heard">{say('cohorts')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('began')}</th>
              <th scope="col">{say('size')}</th>
              {Array.from({ length: longest }, (_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the index is what the column is
                <th key={at} scope="col">
                  +{at + 1}
                </th>
              ))}
              <th scope="col">{say('next', { every: say(`one_${every}`) })}</th>
            </tr>
          </thead>
          <tbody>
            {cohorts.map((cohort) => (
              <tr key={cohort.from}>
                <th scope="row">{periodName(cohort.from, every)}</th>
                <td>{count(cohort.size)}</td>
                {Array.from({ length: longest }, (_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the index is what the column is
                  <Cell key={at} cohort={cohort} after={at + 1} every={every} most={most} />
                ))}
                <td className={styles.verdict}>
                  <DifferenceShown of={cohort.change} better="more" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

interface CellProps {
  cohort: Cohort
  after: number
  every: Retention['every']
  /** The largest share of the triangle: the darkest cell. */
  most: number
}

function Cell({ cohort, after, every, most }: CellProps) {
  const mayRead = useMay('customers:read')
  const retained = cohort.retained[after]
  if (!retained) return <td />
  const { value, low, high, hits, reliability } = retained
  if (value === null) return <td className={styles.quiet}>—</td>
  const words = say('cell', {
    share: asPercent(value),
    size: count(cohort.size),
    from: periodName(cohort.from, every),
    time: say(`time_${every}`, { count: after }),
    n: count(hits),
    low: asPercent(low ?? 0),
    high: asPercent(high ?? 0),
  })
  const shown = asPercent(value)
  return (
    <td
      className={classes(styles.heat, reliability === 'few' && styles.quiet)}
      style={{ '--heat': `${Math.round((40 * value) / most)}%` }}
      title={words}
    >
      {mayRead ? (
        <Link
          from="/journeys/retention"
          to="."
          search={(now) => ({ ...now, people: `${cohort.from} ${after} there` })}
          resetScroll={false}
          aria-label={words}
        >
          {shown}
        </Link>
      ) : (
        <span>{shown}</span>
      )}
    </td>
  )
}
