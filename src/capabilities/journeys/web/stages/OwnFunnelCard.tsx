import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useAddress } from '../../../../web/client/address.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import type { Funnel } from '../../stages/contract.ts'
import type { ChosenStep } from './address.ts'
import { FunnelSteps } from './FunnelSteps.tsx'
import { asPercent, DifferenceShown, ShareValue } from './Measure.tsx'
import { funnelQuery } from './queries.ts'
import styles from './Stages.module.css'
import { say } from './say.ts'

/** Steps somebody put in order, and how many walk them. */
export function OwnFunnelCard() {
  const { steps } = useSearch({ from: '/inside/journeys/stages' })
  return (
    <Card title={say('own')}>
      <p className={styles.sub}>{say('ownSub')}</p>
      <FunnelSteps />
      {steps && steps.length > 1 && <Walked steps={steps} />}
    </Card>
  )
}

function Walked({ steps }: { steps: readonly ChosenStep[] }) {
  const { address } = useAddress()
  const own = useSearch({ from: '/inside/journeys/stages' })
  const funnel = useQuery(funnelQuery(address, own, steps))
  return (
    <Answer of={funnel} height={60 * steps.length}>
      {(shown) => <Result funnel={shown} />}
    </Answer>
  )
}

function Result({ funnel: { steps, open } }: { funnel: Funnel }) {
  const most = Math.max(1, steps[0]?.cases ?? 0)
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.funnel}>
          <caption className="only-heard">{say('own')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('step')}</th>
              <th scope="col">{say('cases')}</th>
              <th scope="col">{say('ofBefore')}</th>
              <th scope="col">{say('ofFirst')}</th>
              <th scope="col">{say('change')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step, at) => (
              <tr key={`${step.of} ${step.value} ${String(at)}`}>
                <th scope="row">
                  {at + 1}. {step.value}
                </th>
                <td className={styles.barCell}>
                  <span className={styles.bar} style={{ '--part': `${(100 * step.cases) / most}%` }} />
                  <b>{count(step.cases)}</b>
                </td>
                <td>
                  {at > 0 && <ShareValue of={step.fromBefore} />}
                  {at + 1 < steps.length && <Lost at={at} step={step} next={steps[at + 1]!} />}
                </td>
                <td>{at > 0 && <ShareValue of={step.fromFirst} />}</td>
                <td>
                  <DifferenceShown of={step.change} better="more" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open > 0 && <p className={styles.sub}>{say('stillOpen', { n: count(open) })}</p>}
    </>
  )
}

function Lost({
  at,
  step,
  next,
}: {
  at: number
  step: Funnel['steps'][number]
  next: Funnel['steps'][number]
}) {
  const mayRead = useMay('customers:read')
  if (next.fromBefore.value === null || step.cases === next.cases) return null
  const words = say('drop', { share: asPercent(1 - next.fromBefore.value) })
  if (!mayRead) return <small className={styles.lost}>{words}</small>
  return (
    <Link
      to="/journeys/stages"
      search={(now) => ({ ...now, people: `step ${at + 1}` })}
      resetScroll={false}
      className={styles.lost}
    >
      {words}
    </Link>
  )
}
