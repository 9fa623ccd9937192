import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { changeTopic, createTopic, Topic } from '../../topics/contract.ts'
import { useTopicChange } from './questions.ts'
import { say } from './say.ts'
import { treeRows } from './tree-rows.ts'

interface TopicFormProps {
  /** The one being changed; a new one without it. */
  topic?: Topic
  topics: readonly Topic[]
  onClose: () => void
}

/** What a topic is: its name, a sentence, phrases, and where it stands. */
export function TopicForm({ topic, topics, onClose }: TopicFormProps) {
  const saving = useSaving(topic)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '')
    const phrases = text('phrases')
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean)
    const wanted = { name: text('name'), description: text('description'), phrases }
    saving.mutate({ ...wanted, parentId: text('parent') || null }, { onSuccess: onClose })
  }
  return (
    <Modal opened onClose={onClose} title={topic ? say('changeTitle', { name: topic.name }) : say('add')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            name="name"
            label={say('name')}
            defaultValue={topic?.name}
            required
            maxLength={80}
            data-autofocus
          />
          <TextInput
            name="description"
            label={say('description')}
            description={say('descriptionHint')}
            defaultValue={topic?.description}
            maxLength={500}
          />
          <Textarea
            name="phrases"
            label={say('phrases')}
            description={say('phrasesHint')}
            defaultValue={topic?.phrases.join('\n')}
            rows={5}
          />
          <NativeSelect
            name="parent"
            label={say('above')}
            defaultValue={topic?.parentId ?? ''}
            data={[{ value: '', label: say('atTop') }, ...placesFor(topic, topics)]}
          />
          <Wrong error={saving.error} />
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={saving.isPending}>
              {say('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** Topics of the first two levels, set in by level. */
function placesFor(topic: Topic | undefined, topics: readonly Topic[]) {
  return treeRows(topics, false)
    .filter(({ id, level }) => id !== topic?.id && level < 3)
    .map(({ id, name, level }) => ({ value: id, label: `${'– '.repeat(level - 1)}${name}` }))
}

type Wanted = Pick<Topic, 'name' | 'description' | 'phrases' | 'parentId'>

function useSaving(topic: Topic | undefined) {
  const save = async (wanted: Wanted) => {
    if (topic) await ask<typeof changeTopic>('PATCH', '/api/topics/:id', { id: topic.id, ...wanted })
    else await ask<typeof createTopic>('POST', '/api/topics', wanted)
    return wanted
  }
  const done = ({ name }: Wanted) => say(topic ? 'changed' : 'added', { name })
  return useTopicChange(save, { done, tellsFailure: false })
}
