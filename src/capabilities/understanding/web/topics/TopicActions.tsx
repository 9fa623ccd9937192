import { Button, Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { MergeInto } from '../../../../web/kit/MergeInto.tsx'
import type { changeTopic, mergeTopic, Topic } from '../../topics/contract.ts'
import { useTopicChange } from './questions.ts'
import { say } from './say.ts'
import { TopicForm } from './TopicForm.tsx'
import { treeRows } from './tree-rows.ts'

interface TopicActionsProps {
  topic: Topic
  topics: readonly Topic[]
}

/** Change, merge, archive or bring back. */
export function TopicActions({ topic, topics }: TopicActionsProps) {
  const [isChanging, setChanging] = useState(false)
  return (
    <Group gap="xs">
      <Archive {...topic} />
      <Merge topic={topic} topics={topics} />
      <Button onClick={() => setChanging(true)}>{say('change')}</Button>
      {isChanging && <TopicForm topic={topic} topics={topics} onClose={() => setChanging(false)} />}
    </Group>
  )
}

function Archive({ id, name, isArchived }: Topic) {
  const archiving = useTopicChange(
    (isArchived: boolean) => ask<typeof changeTopic>('PATCH', '/api/topics/:id', { id, isArchived }),
    { done: () => say(isArchived ? 'broughtBack' : 'archivedNow', { name }) },
  )
  if (isArchived) return <Button onClick={() => archiving.mutate(false)}>{say('bringBack')}</Button>
  return (
    <Confirm
      title={say('archiveTitle', { name })}
      action={say('archive')}
      onConfirm={() => archiving.mutateAsync(true).catch(() => undefined)}
      trigger={(open) => (
        <Button variant="subtle" color="bad" onClick={open}>
          {say('archive')}
        </Button>
      )}
    >
      {say('archiveWords')}
    </Confirm>
  )
}

function Merge({ topic: { id, name }, topics }: TopicActionsProps) {
  const navigate = useNavigate()
  const others = treeRows(topics, false).filter((other) => other.id !== id)
  const merging = useTopicChange(
    (into: string) => ask<typeof mergeTopic>('POST', '/api/topics/:id/merger', { id, into }),
    { done: () => say('merged') },
  )
  const merge = async (into: string) => {
    const merged = await merging.mutateAsync(into).catch(() => undefined)
    if (merged) await navigate({ to: '/voice/topics/$topic', params: { topic: merged.id } })
  }
  const words = {
    ...{ title: say('mergeTitle', { name }), action: say('merge'), open: say('mergeInto') },
    ...{ explained: say('mergeWords'), target: say('mergeTarget') },
  }
  return <MergeInto others={others} words={words} onMerge={merge} />
}
