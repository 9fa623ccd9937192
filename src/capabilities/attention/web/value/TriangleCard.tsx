import { Card } from '../../../../web/kit/Card.tsx'
import { classes } from '../../../../web/kit/classes.ts'
import { count, figure } from '../../../../web/kit/numbers.ts'
import type { RevenueCohorts } from '../../value/contract.ts'
import { roundMoney } from './money.ts'
import { periodName } from './period-name.ts'
import { Scroll } from './Scroll.tsx'
import { say } from './say.ts'
import styles from './Value.module.css'

type Cohort = RevenueCohorts['cohorts'][number]

/** What each cohort brought in the periods after its first, in percent of the first. */
export function TriangleCard({ cohorts: { cohorts, every, currency } }: { cohorts: RevenueCohorts }) {
  const longest = Math.max(0, ...cohorts.map(({ revenue }) => revenue.length - 1))
  const most = Math.max(
    0.01,
    ...cohorts.flatMap((one) => one.revenue.slice(1).map((_, at) => shareOf(one, at + 1) ?? 0)),
  )
  if (longest === 0) return null
  const ages = Array.from({ length: longest }, (_, at) => at + 1)
  return (
    <Card title={say('triangleTitle')}>
      <p className={styles.sub}>{say('triangleSub')}</p>
      <Scroll label={say('triangleTitle')}>
        <table className={styles.rows}>
          <caption className="only-heard">{say('triangleTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('began')}</th>
              <th scope="col">{say('customers')}</th>
              <th scope="col">{say('firstRevenue')}</th>
              {ages.map((age) => (
                <th key={age} scope="col">
                  +{age}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cohorts.map((cohort) => (
              <tr key={cohort.from}>
                <th scope="row">{periodName(cohort.from, every)}</th>
                <td>{count(cohort.customers)}</td>
                <td>{roundMoney(cohort.revenue[0] ?? 0, currency ?? '')}</td>
                {ages.map((age) => (
                  <Cell key={age} cohort={cohort} age={age} most={most} currency={currency ?? ''} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  )
}

function shareOf({ revenue, customers }: Cohort, age: number): number | null {
  const [first = 0] = revenue
  const later = revenue[age]
  return later === undefined || first <= 0 || customers < 5 ? null : later / first
}

interface CellProps {
  cohort: Cohort
  age: number
  /** The largest share of all: the darkest cell. */
  most: number
  currency: string
}

function Cell({ cohort, age, most, currency }: CellProps) {
  const share = shareOf(cohort, age)
  const revenue = cohort.revenue[age]
  if (revenue === undefined) return <td />
  if (share === null) return <td className={styles.quiet}>—</td>
  const shown = figure(share * 100, 'percent')
  const words = say('cell', {
    share: shown,
    revenue: roundMoney(revenue, currency),
    n: count(cohort.active[age] ?? 0),
    of: count(cohort.customers),
  })
  return (
    <td
      className={classes(styles.heat, cohort.customers < 30 && styles.quiet)}
      style={{ '--heat': `${Math.round((45 * share) / most)}%` }}
      title={words}
    >
      {shown}
    </td>
  )
}
