import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { StageFunnel } from '../../stages/contract.ts'
import { ShareValue } from './Measure.tsx'
import styles from './Stages.module.css'
import { say } from './say.ts'

type Row = StageFunnel['segments'][number]
type Step = Row['steps'][number]

/** Each segment's share that goes on from each stage, marked where it really differs from everybody else. */
export function SegmentsCard({ funnel: { steps, segments } }: { funnel: StageFunnel }) {
  const mayMake = useMay('segments:write')
  const shown = steps.filter(({ goesOn, customers }) => goesOn && customers > 0)
  if (segments.length === 0) {
    return (
      <Card title={say('sideBySide')}>
        <p className={styles.sub}>{say('noSegments')}</p>
        {mayMake && (
          <ButtonLink variant="default" to="/customers/segments/new">
            {say('toSegments')}
          </ButtonLink>
        )}
      </Card>
    )
  }
  return (
    <Card title={say('sideBySide')} flush>
      <p className={styles.lead}>{say('sideSub')}</p>
      <div className={styles.scroll}>
        <table className={styles.side}>
          <caption className="only-heard">{say('sideBySide')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('segment')}</th>
              {shown.map(({ id, name }) => (
                <th key={id} scope="col">
                  <span className={styles.name}>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{say('everybody')}</th>
              {shown.map(({ id, goesOn, customers }) => (
                <td key={id}>
                  {goesOn && <ShareValue of={goesOn} />}
                  <small>n {count(customers)}</small>
                </td>
              ))}
            </tr>
            {segments.map(({ id, name, steps: own }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {shown.map((step) => (
                  <Cell key={step.id} step={own.find((one) => one.id === step.id)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

function Cell({ step }: { step: Step | undefined }) {
  if (!step?.goesOn) return <td />
  const { difference } = step
  const isReal = difference?.verdict === 'real change'
  const isMore = (difference?.difference ?? 0) > 0
  return (
    <td>
      <ShareValue of={step.goesOn} />{' '}
      {isReal && <Tag tone={isMore ? 'good' : 'bad'}>{say(isMore ? 'more' : 'fewer')}</Tag>}
      <small>
        n {count(step.customers)}
        {difference?.verdict === 'no real change' && ` · ${say('noRealDifference')}`}
      </small>
    </td>
  )
}
