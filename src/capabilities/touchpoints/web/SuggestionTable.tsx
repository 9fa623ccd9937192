import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { count } from '../../../web/kit/numbers.ts'
import { OnlyHeard } from '../../../web/kit/OnlyHeard.tsx'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import type { Suggestion } from '../contract.ts'
import { touchpointsQuery } from './questions.ts'
import styles from './Suggestions.module.css'
import type { Verdict } from './Suggestions.tsx'
import { say, sayCounted } from './say.ts'

interface SuggestionTableProps {
  suggestions: Suggestion[]
  verdictOn: (one: Suggestion) => Verdict
  onJudge: (name: string, part: Partial<Verdict>) => void
}

/** Each place with its name here and its stage, to be changed before it is registered. */
export function SuggestionTable({ suggestions, verdictOn, onJudge }: SuggestionTableProps) {
  const stages = useQuery(touchpointsQuery).data?.stages ?? []
  const columns: Column<Suggestion>[] = [
    {
      key: 'take',
      head: <OnlyHeard>{say('actions')}</OnlyHeard>,
      cell: (one) => (
        <input
          type="checkbox"
          className={styles.take}
          aria-label={say('takeIt', { name: one.name })}
          checked={verdictOn(one).isTaken}
          onChange={(event) => onJudge(one.name, { isTaken: event.currentTarget.checked })}
        />
      ),
    },
    { key: 'seen', head: say('seenAs'), cell: ({ name }) => name, sortBy: ({ name }) => name },
    {
      key: 'name',
      head: say('calledHere'),
      cell: (one) => (
        <TextInput
          size="xs"
          miw={150}
          aria-label={`${say('calledHere')}: ${one.name}`}
          value={verdictOn(one).name}
          maxLength={80}
          onChange={(event) => onJudge(one.name, { name: event.currentTarget.value })}
        />
      ),
    },
    {
      key: 'stage',
      head: say('stage'),
      cell: (one) => (
        <select
          aria-label={`${say('stage')}: ${one.name}`}
          value={verdictOn(one).stageId ?? ''}
          onChange={(event) => onJudge(one.name, { stageId: event.currentTarget.value || null })}
        >
          <option value="">{say('noStage')}</option>
          {stages.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ),
    },
    { key: 'n', head: say('times'), isNumber: true, sortBy: ({ n }) => n, cell: ({ n }) => count(n) },
    { key: 'channels', head: say('channels'), cell: ({ channels }) => channels.join(', ') },
  ]
  return (
    <Table
      label={sayCounted('suggested', suggestions.length)}
      rows={suggestions}
      rowKey={({ name }) => name}
      columns={columns}
      maxHeight={520}
    />
  )
}
