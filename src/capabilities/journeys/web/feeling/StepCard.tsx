import { useNavigate } from '@tanstack/react-router'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { Change } from '../../../../web/kit/Change.tsx'
import { count, figure } from '../../../../web/kit/numbers.ts'
import type { EmotionCurve, Felt, FeltStep } from '../../feeling/contract.ts'
import type { FeelingAddress } from './address.ts'
import styles from './Feeling.module.css'
import { StepWords } from './StepWords.tsx'
import { say } from './say.ts'
import { stepWithPlace } from './step-name.ts'

interface StepCardProps {
  curve: EmotionCurve
  step: FeltStep
  side: FeelingAddress['side']
}

/** One step: how it feels to everybody and by how it ended, and what was said there. */
export function StepCard({ curve, step, side }: StepCardProps) {
  const mayRead = useMay('voice:read')
  const { felt, finished, dropped, change, journeys } = step
  return (
    <Card title={stepWithPlace(step)} aside={mayRead && <SideChoice side={side} />}>
      <div className={styles.figures}>
        <Figure label={say('lineAll')} felt={felt} />
        <Figure label={say('finished')} felt={finished} />
        <Figure label={say('dropped')} felt={dropped} />
        <div>
          <span className={styles.label}>{say('before')}</span>
          {step.before && (
            <b>{step.before.value === null ? say('tooFew') : figure(step.before.value, 'mean')}</b>
          )}
          <span className={styles.under}>{change && <Change {...change} unit="mean" />}</span>
        </div>
      </div>
      <p className={styles.note}>{say('walked', { n: count(journeys), all: count(curve.journeys) })}</p>
      {mayRead && <StepWords journey={curve.journey.id} step={step} side={side} />}
    </Card>
  )
}

function inWords({ value, n }: Felt): string {
  return value === null ? say(n === 0 ? 'unknown' : 'tooFew') : figure(value, 'mean')
}

function Figure({ label, felt }: { label: string; felt: Felt }) {
  const { low, high, n, customers } = felt
  return (
    <div>
      <span className={styles.label}>{label}</span>
      <b>{inWords(felt)}</b>
      <span className={styles.under}>
        {low !== null &&
          high !== null &&
          `${say('interval', { low: figure(low, 'mean'), high: figure(high, 'mean') })} · `}
        {say('voices', { count: n, n: count(n) })},{' '}
        {say('ofCustomers', { count: customers, n: count(customers) })}
      </span>
    </div>
  )
}

function SideChoice({ side }: Pick<StepCardProps, 'side'>) {
  const navigate = useNavigate({ from: '/journeys/$journey/feeling' })
  const choose = (chosen: string) =>
    navigate({
      search: (now) => ({ ...now, side: chosen === 'finished' || chosen === 'dropped' ? chosen : undefined }),
      resetScroll: false,
    })
  return (
    <label className={styles.choice}>
      {say('whose')}
      <select value={side ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{say('all')}</option>
        <option value="finished">{say('finished')}</option>
        <option value="dropped">{say('dropped')}</option>
      </select>
    </label>
  )
}
