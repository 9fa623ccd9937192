import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { dateLocale } from '../../../../web/kit/words.ts'
import type { showAccount } from '../../accounts/contract.ts'
import { money } from '../money.ts'
import styles from './Accounts.module.css'
import { say } from './say.ts'

type Months = OutputOf<typeof showAccount>['months']

const named = new Intl.DateTimeFormat(dateLocale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
/** The newest year; the line of time holds the rest. */
const mostShown = 12

/** What was ordered in each of the last months with orders, as bars with their sums beside them. */
export function ValueOverTime({ months }: { months: Months }) {
  const shown = months.slice(-mostShown)
  const most = Math.max(...shown.map(({ total }) => Number(total)), 0)
  return (
    <Card title={say('valueOverTime')}>
      {shown.length === 0 && <p className={styles.quiet}>{say('noOrders')}</p>}
      <table className={styles.months}>
        <caption className="only-heard">{say('valueOverTime')}</caption>
        <tbody>
          {shown.map(({ month, currency, total, orders }) => (
            <tr key={`${month} ${currency}`}>
              <th scope="row">{named.format(Date.parse(month))}</th>
              <td>
                <span
                  className={styles.bar}
                  style={{ '--share': most > 0 ? Math.max(0, Number(total)) / most : 0 }}
                />
              </td>
              <td className={styles.sum}>
                {money(total, currency)} <small>{say('ordersOf', { count: orders, n: count(orders) })}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
