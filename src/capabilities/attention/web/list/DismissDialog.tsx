import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import styles from './List.module.css'
import { type Reason, reasons } from './queries.ts'
import { say } from './say.ts'

interface DismissDialogProps {
  name: string
  onDismiss: (why: { reason: Reason; words: string }) => void
  onClose: () => void
}

/** Nobody leaves the list without a reason: by the reasons one sees how right it is. */
export function DismissDialog({ name, onDismiss, onClose }: DismissDialogProps) {
  const [reason, setReason] = useState<Reason>('not true')
  const [words, setWords] = useState('')
  const dismiss = (event: FormEvent) => {
    event.preventDefault()
    onDismiss({ reason, words })
  }
  return (
    <Modal opened onClose={onClose} title={say('dismissTitle', { name })}>
      <form onSubmit={dismiss}>
        <p className={styles.quiet}>{say('dismissWords')}</p>
        <Radio.Group value={reason} onChange={(value) => setReason(value as Reason)}>
          <Stack gap="xs">
            {reasons.map((one, nth) => (
              <Radio key={one} value={one} label={say(one)} data-autofocus={nth === 0 || undefined} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          mt="sm"
          autosize
          minRows={2}
          maxLength={1_000}
          label={say('inWords')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs" mt="md">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button type="submit" variant="filled">
            {say('dismiss')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
