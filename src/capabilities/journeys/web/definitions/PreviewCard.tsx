import { Button, Checkbox, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { count, percent } from '../../../../web/kit/numbers.ts'
import type { previewJourney } from '../../definitions/contract.ts'
import type { Definition } from '../../definitions/definition.ts'
import styles from './Definitions.module.css'
import { previewQuery } from './queries.ts'
import { say } from './say.ts'

type Preview = OutputOf<typeof previewJourney>

interface PreviewCardProps {
  definition: Definition
  /** Gives several steps one name; absent for whoever may not. */
  onTogether: (names: string[], name: string) => void
}

/** What the definition finds in the data as they are, a moment after the last change. */
export function PreviewCard({ definition, onTogether }: PreviewCardProps) {
  const [settled] = useDebouncedValue(definition, 600)
  const found = useQuery(previewQuery(settled))
  return (
    <Card title={say('preview')} className={styles.preview}>
      <Answer
        of={found}
        height={260}
        isEmpty={({ journeys }) => journeys === 0}
        empty={<p>{say('previewNone')}</p>}
      >
        {(preview) => (
          <>
            <p className={styles.found} aria-live="polite">
              {inWords(preview)}
            </p>
            <Ways paths={preview.paths} />
            <Steps steps={preview.steps} onTogether={onTogether} />
          </>
        )}
      </Answer>
    </Card>
  )
}

/** `3,204 journeys · 61% end well (59–63) · 12 steps` */
function inWords({ journeys, isEstimate, endedWell, open, steps, medianSteps }: Preview): string {
  const { value, low, high } = endedWell
  const whole = (share: number | null) => Math.round((share ?? 0) * 100)
  return [
    say(isEstimate ? 'previewAbout' : 'previewFound', { n: count(journeys) }),
    value !== null && say('previewWell', { share: percent(value), low: whole(low), high: whole(high) }),
    open > 0 && !isEstimate && say('previewOpen', { n: count(open) }),
    say('previewSteps', { count: steps.length }),
    medianSteps !== null && say('previewMedian', { n: medianSteps }),
  ]
    .filter(Boolean)
    .join(' · ')
}

function Ways({ paths }: Pick<Preview, 'paths'>) {
  return (
    <>
      <h3 className={styles.label}>{say('previewWays')}</h3>
      <ol className={styles.ways}>
        {paths.map(({ path, n }) => (
          <li key={path.join('\n')}>
            <span>{path.join(' → ')}</span> <small>{count(n)}</small>
          </li>
        ))}
      </ol>
    </>
  )
}

function Steps({ steps, onTogether }: Pick<Preview, 'steps'> & Pick<PreviewCardProps, 'onTogether'>) {
  const [ticked, setTicked] = useState<string[]>([])
  const [name, setName] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    onTogether(ticked, name.trim())
    setTicked([])
    setName('')
  }
  const toggle = (step: string) =>
    setTicked(ticked.includes(step) ? ticked.filter((one) => one !== step) : [...ticked, step])
  return (
    <form onSubmit={submit}>
      <h3 className={styles.label}>{say('previewLabel')}</h3>
      <ul className={styles.steps}>
        {steps.map((step) => (
          <li key={step.name}>
            <Checkbox
              checked={ticked.includes(step.name)}
              onChange={() => toggle(step.name)}
              label={step.name}
              aria-label={say('previewTick', { name: step.name })}
            />
            <small>{count(step.n)}</small>
          </li>
        ))}
      </ul>
      {ticked.length > 0 && (
        <div className={styles.together}>
          <TextInput
            aria-label={say('togetherName')}
            placeholder={say('togetherName')}
            value={name}
            maxLength={80}
            required
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            {say('together')}
          </Button>
        </div>
      )}
    </form>
  )
}
