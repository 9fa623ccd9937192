import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useAddress } from '../../../../web/client/address.ts'
import { type ChosenStep, type Per, type StepOf, usualHours } from './address.ts'
import { stepsQuery } from './queries.ts'
import styles from './Stages.module.css'
import { say } from './say.ts'
import { useOwn } from './use-own.ts'

const kinds: StepOf[] = ['stage', 'page', 'event', 'touchpoint']
const pers: Per[] = ['session', 'customer', 'order']
const windows = [1, 24, 72, 168, 720, 2_160]
const mostSteps = 10
const example: ChosenStep[] = [
  { of: 'stage', value: 'interest' },
  { of: 'stage', value: 'desire' },
  { of: 'stage', value: 'action' },
]

/** The steps in their order, each to be changed, moved or taken out with the keyboard as well. */
export function FunnelSteps() {
  const { steps = [] } = useSearch({ from: '/inside/journeys/stages' })
  const change = useOwn()
  const set = (chosen: ChosenStep[]) =>
    change({ steps: chosen.length > 0 ? chosen : undefined, people: undefined })
  return (
    <div className={styles.builder}>
      <ol>
        {steps.map((step, at) => (
          <li key={`${step.of} ${step.value} ${String(at)}`}>
            <StepChoice
              label={`${say('step')} ${at + 1}`}
              step={step}
              onChoose={(chosen) => set(steps.map((one, other) => (other === at ? chosen : one)))}
            />
            <button
              type="button"
              className={styles.plain}
              aria-label={say('stepUp', { n: at + 1 })}
              disabled={at === 0}
              onClick={() => set(steps.toSpliced(at, 1).toSpliced(at - 1, 0, step))}
            >
              ↑
            </button>
            <button
              type="button"
              className={styles.plain}
              aria-label={say('removeStep', { n: at + 1 })}
              onClick={() => set(steps.toSpliced(at, 1))}
            >
              ×
            </button>
          </li>
        ))}
        {steps.length < mostSteps && (
          <li>
            <StepChoice label={say('addStep')} onChoose={(chosen) => set([...steps, chosen])} />
          </li>
        )}
      </ol>
      {steps.length === 0 && (
        <button type="button" className={styles.plain} onClick={() => set(example)}>
          {say('example')}
        </button>
      )}
      {steps.length > 0 && <Counting />}
    </div>
  )
}

interface StepChoiceProps {
  label: string
  step?: ChosenStep
  onChoose: (step: ChosenStep) => void
}

function StepChoice({ label, step, onChoose }: StepChoiceProps) {
  const { address } = useAddress()
  const found = useQuery(stepsQuery(address))
  const seen: ChosenStep[] = found.data?.steps ?? []
  const isKnown = !step || seen.some(({ of, value }) => of === step.of && value === step.value)
  const all = isKnown ? seen : [step, ...seen]
  const choose = (text: string) => {
    const chosen = all.find(({ of, value }) => `${of} ${value}` === text)
    if (chosen) onChoose({ of: chosen.of, value: chosen.value })
  }
  return (
    <select
      aria-label={label}
      value={step ? `${step.of} ${step.value}` : ''}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {!step && <option value="">{say('addStep')} …</option>}
      {kinds.map((kind) => (
        <optgroup key={kind} label={say(`of_${kind}`)}>
          {all
            .filter(({ of }) => of === kind)
            .map(({ of, value }) => (
              <option key={value} value={`${of} ${value}`}>
                {value}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  )
}

/** What is counted, and within what time. */
function Counting() {
  const { per = 'session', hours = usualHours } = useSearch({ from: '/inside/journeys/stages' })
  const change = useOwn()
  return (
    <div className={styles.counting}>
      <label className={styles.choice}>
        {say('per')}
        <select
          value={per}
          onChange={({ currentTarget }) => {
            const chosen = pers.find((one) => one === currentTarget.value)
            change({ per: chosen === 'session' ? undefined : chosen, people: undefined })
          }}
        >
          {pers.map((one) => (
            <option key={one} value={one}>
              {say(`per_${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.choice}>
        {say('windowHours')}
        <select
          value={hours}
          onChange={({ currentTarget }) => {
            const chosen = Number(currentTarget.value)
            change({ hours: chosen === usualHours ? undefined : chosen, people: undefined })
          }}
        >
          {[...new Set([...windows, hours])]
            .toSorted((one, other) => one - other)
            .map((n) => (
              <option key={n} value={n}>
                {n % 24 === 0 ? say('days', { count: n / 24 }) : say('hours', { count: n })}
              </option>
            ))}
        </select>
      </label>
    </div>
  )
}
