import { Button, Group, Modal, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useHiding } from './queries.ts'
import styles from './Stories.module.css'
import { say } from './say.ts'

interface HideStoryProps {
  id: string
  title: string
  onClose: () => void
}

/** Takes a story off the wall; whoever wrote it is told why. */
export function HideStory({ id, title, onClose }: HideStoryProps) {
  const [because, setBecause] = useState('')
  const hiding = useHiding()
  const send = (event: FormEvent) => {
    event.preventDefault()
    hiding.mutate({ id, because }, { onSuccess: onClose })
  }
  return (
    <Modal opened onClose={onClose} title={say('hideTitle', { title })}>
      <form onSubmit={send} className={styles.form}>
        <Textarea
          data-autofocus
          required
          autosize
          minRows={2}
          maxLength={1_000}
          label={say('because')}
          description={say('hideWords')}
          value={because}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button type="submit" variant="filled" loading={hiding.isPending} disabled={because.trim() === ''}>
            {say('hide')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
