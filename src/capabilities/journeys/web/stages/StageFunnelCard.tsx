import { Link } from '@tanstack/react-router'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import type { Drop, StageFunnel, StageStep } from '../../stages/contract.ts'
import { howLong } from '../flow/how-long.ts'
import { asPercent, DifferenceShown, ShareValue } from './Measure.tsx'
import styles from './Stages.module.css'
import { say } from './say.ts'

/** The funnel as a table whose bars say the same as its numbers. */
export function StageFunnelCard({ funnel }: { funnel: StageFunnel }) {
  const { steps } = funnel
  const most = Math.max(...steps.map(({ customers }) => customers))
  return (
    <Card title={say('fromStage')} flush>
      <Lead funnel={funnel} />
      <div className={styles.scroll}>
        <table className={styles.funnel}>
          <caption className="only-heard">{say('fromStage')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('stage')}</th>
              <th scope="col">{say('customers')}</th>
              <th scope="col">{say('goOn')}</th>
              <th scope="col">{say('howFast')}</th>
              <th scope="col">{say('change')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <Stage key={step.id} step={step} most={most} />
            ))}
          </tbody>
        </table>
      </div>
      <details className={styles.how}>
        <summary>{say('howStages')}</summary>
        <p>{say('howStagesWords')}</p>
      </details>
    </Card>
  )
}

/** Where most are lost, in a sentence. */
function Lead({ funnel: { largestDrops, days } }: { funnel: StageFunnel }) {
  const { untilSale, afterSale } = largestDrops
  if (!untilSale && !afterSale) return null
  const said = (drop: Drop, word: 'mostLost' | 'mostLostAfter') =>
    say(word, {
      from: drop.from,
      to: drop.to,
      share: asPercent(drop.lost.value ?? 0),
      low: asPercent(drop.lost.low ?? 0),
      high: asPercent(drop.lost.high ?? 0),
      days: say('days', { count: days }),
    })
  return (
    <div className={styles.lead}>
      {untilSale && (
        <p>
          <b>{said(untilSale, 'mostLost')}</b> {!untilSale.isClear && say('notClear')}
        </p>
      )}
      {afterSale && <p>{said(afterSale, 'mostLostAfter')}</p>}
    </div>
  )
}

function Stage({ step, most }: { step: StageStep; most: number }) {
  const { name, isAfterSale, customers, goesOn, change } = step
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>{name}</span>
        {isAfterSale && <small>{say('afterSale')}</small>}
      </th>
      <td className={styles.barCell}>
        <span
          className={isAfterSale ? styles.barAfter : styles.bar}
          style={{ '--part': `${(100 * customers) / most}%` }}
        />
        <b>{count(customers)}</b>
      </td>
      {customers === 0 ? (
        <td colSpan={3} className={styles.quiet}>
          {say('nobodyThere')}
        </td>
      ) : goesOn === null ? (
        <td colSpan={3} className={styles.quiet}>
          {say('noNext')}
        </td>
      ) : (
        <>
          <td>
            <ShareValue of={goesOn} />
            <Lost step={step} />
          </td>
          <td title={goesOn.median.low === null ? undefined : spanOf(goesOn.median)}>
            {goesOn.median.value === null ? (
              <span className={styles.quiet}>{say('tooFew')}</span>
            ) : (
              howLong(goesOn.median.value)
            )}
          </td>
          <td>
            <DifferenceShown of={change} better="more" />
          </td>
        </>
      )}
    </tr>
  )
}

function spanOf({ low, high }: { low: number | null; high: number | null }): string {
  return say('interval', { low: howLong(low ?? 0), high: howLong(high ?? 0) })
}

/** How many do not go on, with the way to who they are. */
function Lost({ step: { id, goesOn } }: { step: StageStep }) {
  const mayRead = useMay('customers:read')
  if (goesOn?.value == null) return null
  const words = say('drop', { share: asPercent(1 - goesOn.value) })
  if (!mayRead) return <small className={styles.lost}>{words}</small>
  return (
    <Link
      to="/journeys/stages"
      search={(now) => ({ ...now, people: `stage ${id}` })}
      resetScroll={false}
      className={styles.lost}
    >
      {words}
    </Link>
  )
}
