import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { scaleName } from '../../../../web/kit/scales.ts'
import type { listMeasurable, MapShown } from '../../maps/contract.ts'
import type { Measure } from '../../maps/map.ts'
import styles from './Editor.module.css'
import { measurableQuery } from './queries.ts'
import { say } from './say.ts'

interface MeasureChoiceProps {
  map: MapShown
  onMeasure: (measure: Measure) => void
  onCancel: () => void
}

type Kind = Measure['what']
const ofJourney: Kind[] = [
  'goes on',
  'time',
  'feeling',
  'whole time',
  'ends well',
  'promises',
  'contacts',
  'effort',
]

/** Chooses what a card shows of the measured world. */
export function MeasureChoice({ map, ...rest }: MeasureChoiceProps) {
  const measurable = useQuery(measurableQuery(map.id))
  return (
    <div className={styles.measuring}>
      <Answer of={measurable} height={110}>
        {(known) => <Choosing {...rest} known={known} />}
      </Answer>
    </div>
  )
}

interface ChoosingProps extends Omit<MeasureChoiceProps, 'map'> {
  known: OutputOf<typeof listMeasurable>
}

function Choosing({ known, onMeasure, onCancel }: ChoosingProps) {
  const { steps, touchpoints } = known
  const kinds: Kind[] = [
    ...(steps.length > 0 ? ofJourney : []),
    ...(touchpoints.length > 0 ? (['score'] as const) : []),
  ]
  const [what, setWhat] = useState<Kind | undefined>(kinds[0])
  const [step, setStep] = useState(steps[0]?.name ?? '')
  const [next, setNext] = useState('')
  const [touchpoint, setTouchpoint] = useState(touchpoints[0]?.name ?? '')
  const scales = touchpoints.find(({ name }) => name === touchpoint)?.scales ?? []
  const [scale, setScale] = useState('')
  const measure = measureOf({
    what,
    step,
    next,
    touchpoint,
    scale: scales.some((one) => one.scale === scale) ? scale : (scales[0]?.scale ?? ''),
  })
  const stepNames = steps.map(({ name }) => [name, name] as const)
  return (
    <>
      {steps.length === 0 && <p className={styles.hint}>{say('nothingMeasurable')}</p>}
      {kinds.length > 0 && (
        <>
          <Choice
            label={say('which')}
            value={what ?? ''}
            options={kinds.map((kind) => [kind, say(kind === 'time' ? 'time to next' : kind)])}
            onChoose={(value) => setWhat(value as Kind)}
          />
          {(what === 'goes on' || what === 'time' || what === 'feeling') && (
            <Choice label={say('step')} value={step} options={stepNames} onChoose={setStep} />
          )}
          {what === 'time' && (
            <Choice
              label={say('nextStep')}
              value={next}
              options={[['', say('anyNext')], ...stepNames]}
              onChoose={setNext}
            />
          )}
          {what === 'score' && (
            <>
              <Choice
                label={say('touchpoint')}
                value={touchpoint}
                options={touchpoints.map(({ name }) => [name, name])}
                onChoose={setTouchpoint}
              />
              <Choice
                label={say('scale')}
                value={scale}
                options={scales.map((one) => [one.scale, scaleName(one.scale)])}
                onChoose={setScale}
              />
            </>
          )}
        </>
      )}
      <Group gap="xs" justify="flex-end">
        <Button onClick={onCancel}>{say('cancel')}</Button>
        <Button variant="filled" disabled={!measure} onClick={() => measure && onMeasure(measure)}>
          {say('add')}
        </Button>
      </Group>
    </>
  )
}

interface Chosen {
  what: Kind | undefined
  step: string
  next: string
  touchpoint: string
  scale: string
}

function measureOf({ what, step, next, touchpoint, scale }: Chosen): Measure | null {
  if (what === undefined) return null
  if (what === 'score') return scale ? ({ what, touchpoint, scale } as Measure) : null
  if (what === 'time') return { what, step, next: next || null }
  if (what === 'goes on' || what === 'feeling') return { what, step }
  return { what }
}

interface ChoiceProps {
  label: string
  value: string
  options: readonly (readonly [string, ReactNode])[]
  onChoose: (value: string) => void
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
