import { Button, Checkbox, Group, Modal, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import styles from './Ideas.module.css'
import { useSuggest } from './queries.ts'
import { say } from './say.ts'

/** Suggests something, by name or unknown. */
export function SuggestIdea({ days, onClose }: { days: number; onClose: () => void }) {
  const [idea, setIdea] = useState({ title: '', words: '', isUnknown: false })
  const suggesting = useSuggest(days)
  const send = (event: FormEvent) => {
    event.preventDefault()
    suggesting.mutate(idea, { onSuccess: onClose })
  }
  return (
    <Modal opened onClose={onClose} title={say('suggest')} size="lg">
      <form onSubmit={send} className={styles.form}>
        <TextInput
          data-autofocus
          required
          label={say('inShort')}
          placeholder={say('inShortPlace')}
          maxLength={200}
          value={idea.title}
          onChange={(event) => setIdea({ ...idea, title: event.currentTarget.value })}
        />
        <Textarea
          autosize
          minRows={4}
          maxRows={14}
          maxLength={10_000}
          label={say('inFull')}
          value={idea.words}
          onChange={(event) => setIdea({ ...idea, words: event.currentTarget.value })}
        />
        <Checkbox
          label={say('stayUnknown')}
          description={say('stayUnknownHint')}
          checked={idea.isUnknown}
          onChange={(event) => setIdea({ ...idea, isUnknown: event.currentTarget.checked })}
        />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button
            type="submit"
            variant="filled"
            loading={suggesting.isPending}
            disabled={idea.title.trim() === ''}
          >
            {say('suggest')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
