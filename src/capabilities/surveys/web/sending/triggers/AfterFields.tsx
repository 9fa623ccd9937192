import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { After } from '../../../sending/triggers/trigger.ts'
import { say } from '../say.ts'
import { journeysToChoose } from './journeys.ts'

interface AfterFieldsProps {
  after: After
  onChange: (after: After) => void
}

const beginnings: Record<After['kind'], After> = {
  event: { kind: 'event', name: '', filter: [] },
  conversation: { kind: 'conversation', quietHours: 24 },
  journey: { kind: 'journey', journeyId: '', outcomes: [] },
}

/** What sets it off. */
export function AfterFields({ after, onChange }: AfterFieldsProps) {
  return (
    <>
      <NativeSelect
        label={say('after')}
        value={after.kind}
        onChange={({ currentTarget }) => onChange(beginnings[currentTarget.value as After['kind']])}
        data={[
          { value: 'event', label: say('afterEvent') },
          { value: 'conversation', label: say('afterConversation') },
          { value: 'journey', label: say('afterJourney') },
        ]}
      />
      {after.kind === 'event' && (
        <TextInput
          label={say('eventName')}
          description={say('eventHint')}
          required
          maxLength={300}
          value={after.name}
          onChange={({ currentTarget }) => onChange({ ...after, name: currentTarget.value })}
        />
      )}
      {after.kind === 'conversation' && (
        <NumberInput
          label={say('quietHours')}
          min={1}
          max={720}
          value={after.quietHours}
          onChange={(hours) => onChange({ ...after, quietHours: Number(hours) || 24 })}
        />
      )}
      {after.kind === 'journey' && <JourneyFields after={after} onChange={onChange} />}
    </>
  )
}

const ends = { success: 'success', failure: 'failure', 'given up': 'givenUp' } as const

function JourneyFields({
  after,
  onChange,
}: {
  after: Extract<After, { kind: 'journey' }>
  onChange: (after: After) => void
}) {
  const journeys = useQuery(journeysToChoose).data?.journeys ?? []
  return (
    <>
      <NativeSelect
        label={say('journey')}
        required
        value={after.journeyId}
        onChange={({ currentTarget }) => onChange({ ...after, journeyId: currentTarget.value })}
        data={[{ value: '', label: '' }, ...journeys.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <NativeSelect
        label={say('outcome')}
        value={after.outcomes[0] ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...after, outcomes: value ? [value as keyof typeof ends] : [] })
        }
        data={[
          { value: '', label: say('anyEnd') },
          ...Object.entries(ends).map(([value, word]) => ({ value, label: say(word) })),
        ]}
      />
    </>
  )
}
