import { Button, Group, Modal, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import { say } from './say.ts'

interface FormDialogProps {
  title: string
  /** What will happen. */
  explained?: string
  /** The words on the button that does it. */
  action: string
  change: { isPending: boolean; error: Error | null }
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** A question with its fields, which says itself why it was refused. */
export function FormDialog({ title, explained, action, change, onSend, onClose, children }: FormDialogProps) {
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSend()
  }
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <form onSubmit={send}>
        <Stack gap="sm">
          {explained && <p>{explained}</p>}
          {children}
          <Wrong error={change.error} />
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{say('cancel')}</Button>
            <Button type="submit" variant="filled" loading={change.isPending}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
