import { Card } from '../../../../web/kit/Card.tsx'
import { count, figure, margin } from '../../../../web/kit/numbers.ts'
import type { KeptRevenue, RevenueCohorts } from '../../value/contract.ts'
import { roundMoney } from './money.ts'
import { periodName } from './period-name.ts'
import { Scroll } from './Scroll.tsx'
import { say } from './say.ts'
import styles from './Value.module.css'

/** From each period to the next: what the same customers brought, and how many came again. */
export function KeptCard({ cohorts: { periods, every, currency } }: { cohorts: RevenueCohorts }) {
  return (
    <Card title={say('keptTitle')}>
      <p className={styles.sub}>{say('keptSub')}</p>
      {periods.length === 0 ? (
        <p className={styles.quiet}>{say('noPeriods')}</p>
      ) : (
        <Scroll label={say('keptTitle')}>
          <table className={styles.rows}>
            <caption className="only-heard">{say('keptTitle')}</caption>
            <thead>
              <tr>
                {(
                  [
                    'from',
                    'start',
                    'expansion',
                    'contraction',
                    'churned',
                    'netHead',
                    'customersKept',
                  ] as const
                ).map((head) => (
                  <th key={head} scope="col">
                    {say(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {periods.toReversed().map((kept) => (
                <Line
                  key={kept.from}
                  kept={kept}
                  name={periodName(kept.from, every)}
                  currency={currency ?? ''}
                />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Card>
  )
}

function Line({ kept, name, currency }: { kept: KeptRevenue; name: string; currency: string }) {
  const money = (amount: number) => roundMoney(amount, currency)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{money(kept.start)}</td>
      <td>+{money(kept.expansion)}</td>
      <td>−{money(kept.contraction)}</td>
      <td>−{money(kept.churn)}</td>
      <td>
        <Share of={kept.net} n={kept.customers} />
      </td>
      <td>
        <Share of={kept.kept} n={kept.customers} /> <small>{say('n', { n: count(kept.customers) })}</small>
      </td>
    </tr>
  )
}

/** `84% ± 2`; grey from fewer than 30, words from fewer than 5. */
function Share({ of: { value, low, high }, n }: { of: KeptRevenue['net']; n: number }) {
  if (value === null || n < 5) return <span className={styles.quiet}>{say('tooFew')}</span>
  return (
    <span className={n < 30 ? styles.quiet : undefined}>
      <b>{figure(value * 100, 'percent')}</b>
      {low !== null && high !== null && <small> ± {margin(low * 100, high * 100, 'percent')}</small>}
    </span>
  )
}
