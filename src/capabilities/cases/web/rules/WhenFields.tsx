import { Checkbox, Group, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { scaleNames, scales } from '../../../../statistics/scales.ts'
import { scaleName } from '../../../../web/kit/scales.ts'
import { journeysToChoose } from '../../../surveys/web/sending/triggers/journeys.ts'
import type { When } from '../../opening/contract.ts'
import { NumberField } from './NumberField.tsx'
import { say } from './say.ts'

const beginnings: Record<When['kind'], When> = {
  'low-score': { kind: 'low-score', scale: 'nps', orWorse: 6 },
  anger: { kind: 'anger' },
  'broken-promise': { kind: 'broken-promise', daysLate: 1, inARow: 1 },
  'churn-words': { kind: 'churn-words' },
  'ignored-question': { kind: 'ignored-question', hours: 24 },
  'journey-failure': { kind: 'journey-failure', journeyId: '', outcomes: ['failure'] },
}
const kinds = Object.keys(beginnings) as When['kind'][]

interface WhenFieldsProps<W extends When = When> {
  when: W
  onChange: (when: When) => void
}

/** What happens that opens a case. */
export function WhenFields({ when, onChange }: WhenFieldsProps) {
  return (
    <>
      <NativeSelect
        label={say('when')}
        value={when.kind}
        data={kinds.map((value) => ({ value, label: say(value) }))}
        onChange={({ currentTarget }) => onChange(beginnings[currentTarget.value as When['kind']])}
      />
      {when.kind === 'low-score' && <ScoreFields when={when} onChange={onChange} />}
      {when.kind === 'broken-promise' && <PromiseFields when={when} onChange={onChange} />}
      {when.kind === 'ignored-question' && (
        <NumberField
          label={say('hours')}
          value={when.hours}
          min={1}
          max={720}
          onChange={(hours) => onChange({ ...when, hours })}
        />
      )}
      {when.kind === 'journey-failure' && <JourneyFields when={when} onChange={onChange} />}
    </>
  )
}

function ScoreFields({ when, onChange }: WhenFieldsProps<Extract<When, { kind: 'low-score' }>>) {
  const known = scaleNames.find((name) => name === when.scale)
  const { lowest, highest } = known ? scales[known] : { lowest: 0, highest: 10 }
  return (
    <Group grow align="flex-end">
      <NativeSelect
        label={say('scale')}
        value={when.scale}
        data={scaleNames.map((value) => ({ value, label: scaleName(value) }))}
        onChange={({ currentTarget }) => onChange({ ...when, scale: currentTarget.value })}
      />
      <NumberField
        key={when.scale}
        label={say('orWorse')}
        value={Math.min(when.orWorse, highest)}
        min={lowest}
        max={highest}
        onChange={(orWorse) => onChange({ ...when, orWorse })}
      />
    </Group>
  )
}

function PromiseFields({ when, onChange }: WhenFieldsProps<Extract<When, { kind: 'broken-promise' }>>) {
  return (
    <Group grow align="flex-end">
      <NumberField
        label={say('daysLate')}
        value={when.daysLate}
        min={1}
        max={365}
        onChange={(daysLate) => onChange({ ...when, daysLate })}
      />
      <NumberField
        label={say('inARow')}
        value={when.inARow}
        min={1}
        max={20}
        onChange={(inARow) => onChange({ ...when, inARow })}
      />
    </Group>
  )
}

function JourneyFields({ when, onChange }: WhenFieldsProps<Extract<When, { kind: 'journey-failure' }>>) {
  const journeys = useQuery(journeysToChoose).data?.journeys ?? []
  return (
    <>
      <NativeSelect
        required
        label={say('journey')}
        value={when.journeyId}
        data={[
          { value: '', label: say('chooseJourney') },
          ...journeys.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => onChange({ ...when, journeyId: currentTarget.value })}
      />
      <Checkbox
        label={say('giveUpToo')}
        checked={when.outcomes.includes('given up')}
        onChange={({ currentTarget }) =>
          onChange({ ...when, outcomes: currentTarget.checked ? ['failure', 'given up'] : ['failure'] })
        }
      />
    </>
  )
}
