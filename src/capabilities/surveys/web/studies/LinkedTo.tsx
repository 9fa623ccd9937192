import { Group, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../../../web/client/session.ts'
import { journeysQuery, topicsQuery } from './queries.ts'
import { say } from './say.ts'

interface Links {
  topicId: string | null
  journeyId: string | null
}

/** The topic and the journey a passage is about, each optional. */
export function LinkedTo({ draft, onChange }: { draft: Links; onChange: (links: Partial<Links>) => void }) {
  const topics = useQuery(topicsQuery)
  const journeys = useQuery({ ...journeysQuery, enabled: useMay('journeys:read') })
  const choose = (options: readonly { id: string; name: string }[] = []) => [
    { value: '', label: say('noLink') },
    ...options.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Group grow>
      <NativeSelect
        label={say('topic')}
        value={draft.topicId ?? ''}
        data={choose(topics.data?.topics.filter(({ isArchived }) => !isArchived))}
        onChange={(event) => onChange({ topicId: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={say('journey')}
        value={draft.journeyId ?? ''}
        data={choose(journeys.data?.journeys)}
        onChange={(event) => onChange({ journeyId: event.currentTarget.value || null })}
      />
    </Group>
  )
}
