import { Group, Input, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { labelOf } from '../../../../web/client/field-names.ts'
import { filterValuesQuery, segmentsQuery } from '../../../../web/client/QuestionBar.tsx'
import { FilterBar } from '../../../../web/kit/FilterBar.tsx'
import type { Rule } from '../../opening/contract.ts'
import { say } from './say.ts'

interface WhomFieldsProps {
  rule: Rule
  currency: string
  onChange: (part: Partial<Rule>) => void
}

/** Of whom a rule opens cases: a segment, conditions, and what they spent. */
export function WhomFields({ rule: { filter, worth }, currency, onChange }: WhomFieldsProps) {
  const segments = useQuery(segmentsQuery).data?.segments ?? []
  const fields = (useQuery(filterValuesQuery).data?.fields ?? []).map((field) => ({
    ...field,
    label: labelOf(field.field),
  }))
  const others = filter.filter(({ field }) => field !== 'segment')
  const segment = filter.find(({ field }) => field === 'segment')?.values[0]
  const among = (chosen: string | undefined) => (chosen ? [{ field: 'segment', values: [chosen] }] : [])
  // What the bar gives back are fields of its own list, which are those of filters.
  const keep = (next: { field: string; values: string[]; not?: boolean }[]) =>
    onChange({ filter: next as Rule['filter'] })
  return (
    <>
      <Input.Wrapper label={say('whom')} labelElement="div">
        <Group gap={6} mt={4}>
          <FilterBar
            fields={fields}
            filter={others}
            onFilter={(next) => keep([...among(segment), ...next])}
            segments={segments}
            segment={segment}
            onSegment={(chosen) => keep([...among(chosen), ...others])}
          />
        </Group>
      </Input.Wrapper>
      <TextInput
        type="number"
        min="0.01"
        step="0.01"
        label={say('worth', { currency })}
        description={say('worthHint')}
        defaultValue={worth ?? ''}
        onChange={({ currentTarget }) =>
          onChange({ worth: currentTarget.value === '' ? null : Number(currentTarget.value) })
        }
      />
    </>
  )
}
