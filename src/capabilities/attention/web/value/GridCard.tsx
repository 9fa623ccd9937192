import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import type { ValueReport } from '../../value/contract.ts'
import { exactMoney, roundMoney } from './money.ts'
import { Scroll } from './Scroll.tsx'
import { say } from './say.ts'
import styles from './Value.module.css'

type Shown = NonNullable<ValueReport['shown']>
type Field = Shown['grid'][number]

const grades = [1, 2, 3, 4, 5] as const
const lately = [5, 4, 3, 2, 1] as const

/** Customers by how lately and how often they bought; what each field brought makes it darker. */
export function GridCard({ shown: { grid, currency } }: { shown: Shown }) {
  const most = Math.max(1, ...grid.map(({ revenue }) => revenue))
  const at = (recency: number, frequency: number) =>
    grid.find((one) => one.recency === recency && one.frequency === frequency)
  // A grade may be empty, as where most bought once; then it has no column.
  const frequencies = grades.filter((frequency) => grid.some((one) => one.frequency === frequency))
  return (
    <Card title={say('gridTitle')}>
      <p className={styles.sub}>{say('gridSub')}</p>
      <Scroll label={say('gridTitle')}>
        <table className={styles.rfm}>
          <caption className="only-heard">{say('gridTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('lately')}</th>
              {frequencies.map((frequency) => (
                <th key={frequency} scope="col">
                  <span className="only-heard">{say('often')}: </span>
                  {say(`frequency_${frequency}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lately.map((recency) => (
              <tr key={recency}>
                <th scope="row">{say(`recency_${recency}`)}</th>
                {frequencies.map((frequency) => (
                  <FieldCell key={frequency} of={at(recency, frequency)} most={most} currency={currency} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  )
}

function FieldCell({ of, most, currency }: { of: Field | undefined; most: number; currency: string }) {
  if (!of) return <td className={styles.none}>—</td>
  const { customers, revenue, expected } = of
  const words = say('field', {
    n: count(customers),
    revenue: roundMoney(revenue, currency),
    expected: expected === null ? '—' : exactMoney(expected, currency),
  })
  return (
    <td style={{ '--heat': `${Math.round((55 * Math.max(0, revenue)) / most)}%` }} title={words}>
      <b>{count(customers)}</b>
      <small>{roundMoney(revenue, currency)}</small>
    </td>
  )
}
