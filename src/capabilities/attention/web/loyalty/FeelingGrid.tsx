import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import type { LoyaltyReport } from '../../loyalty/contract.ts'
import { Scroll } from '../value/Scroll.tsx'
import value from '../value/Value.module.css'
import styles from './Loyalty.module.css'
import { say } from './say.ts'

const attitudes = ['positive', 'neutral', 'negative', 'unknown'] as const
const behaviours = ['steady', 'returning', 'overdue', 'early'] as const

/** What customers feel, down, and what they do, across. */
export function FeelingGrid({ report: { grid } }: { report: LoyaltyReport }) {
  const most = Math.max(1, ...grid.map(({ customers }) => customers))
  return (
    <Card title={say('gridTitle')}>
      <p className={styles.sub}>{say('gridSub')}</p>
      <Scroll label={say('gridTitle')}>
        <table className={value.rfm}>
          <caption className="only-heard">{say('gridTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('attitude')}</th>
              {behaviours.map((one) => (
                <th key={one} scope="col">
                  {say(`behaviour_${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {attitudes.map((attitude) => (
              <tr key={attitude}>
                <th scope="row">{say(`attitude_${attitude}`)}</th>
                {behaviours.map((behaviour) => (
                  <Field
                    key={behaviour}
                    of={grid.find((one) => one.attitude === attitude && one.behaviour === behaviour)}
                    most={most}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  )
}

function Field({ of, most }: { of: LoyaltyReport['grid'][number] | undefined; most: number }) {
  if (!of) return <td className={value.none}>—</td>
  const kind = say(`kind_${of.kind}`)
  return (
    <td
      style={{ '--heat': `${Math.round((50 * of.customers) / most)}%` }}
      title={say('fieldWords', { n: count(of.customers), kind })}
    >
      <b>{count(of.customers)}</b>
      <small>{kind}</small>
    </td>
  )
}
