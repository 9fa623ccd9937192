import { Button, Group, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { StoryKind } from './address.ts'
import { colleaguesQuery, useTell } from './queries.ts'
import styles from './Stories.module.css'
import { say } from './say.ts'

interface TellStoryProps {
  /** The customer's words it goes with. */
  momentId: string | undefined
  onClose: () => void
}

const kinds: readonly StoryKind[] = ['story', 'win', 'exception']

/** Tells a story of a colleague, of oneself, or of everybody. */
export function TellStory({ momentId, onClose }: TellStoryProps) {
  const [story, setStory] = useState({ kind: kinds[0]!, title: '', words: '', aboutId: '' })
  const colleagues = useQuery(colleaguesQuery).data?.colleagues ?? []
  const telling = useTell()
  const set = (part: Partial<typeof story>) => setStory({ ...story, ...part })
  const send = (event: FormEvent) => {
    event.preventDefault()
    telling.mutate({ ...story, aboutId: story.aboutId || undefined, momentId }, { onSuccess: onClose })
  }
  return (
    <Modal opened onClose={onClose} title={say('tell')} size="lg">
      <form onSubmit={send} className={styles.form}>
        {momentId && <p className={styles.quiet}>{say('moment')}</p>}
        <div className={styles.pair}>
          <NativeSelect
            label={say('kind')}
            value={story.kind}
            data={kinds.map((kind) => ({ value: kind, label: say(`kind_${kind}`) }))}
            onChange={(event) => set({ kind: event.currentTarget.value as StoryKind })}
          />
          <NativeSelect
            label={say('whose')}
            value={story.aboutId}
            data={[
              { value: '', label: say('everybodys') },
              ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => set({ aboutId: event.currentTarget.value })}
          />
        </div>
        <TextInput
          data-autofocus
          required
          maxLength={200}
          label={say('inShort')}
          placeholder={say('inShortPlace')}
          value={story.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Textarea
          required
          autosize
          minRows={4}
          maxRows={14}
          maxLength={10_000}
          label={say('inFull')}
          description={say('inFullHint')}
          value={story.words}
          onChange={(event) => set({ words: event.currentTarget.value })}
        />
        <Wrong error={telling.error} />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button
            type="submit"
            variant="filled"
            loading={telling.isPending}
            disabled={story.title.trim() === '' || story.words.trim() === ''}
          >
            {say('tell')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
