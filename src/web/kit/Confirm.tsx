import { Button, Group, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { say } from './say.ts'

interface ConfirmProps {
  title: string
  /** What will happen, what stays, whether it can be undone. */
  children: ReactNode
  /** The words on the button that does it: “Remove the sample company”, never “OK”. */
  action: string
  onConfirm: () => unknown
  /** The button that opens the question. */
  trigger: (open: () => void) => ReactNode
}

/** Asks before something is destroyed; waits while it is being done. */
export function Confirm({ title, children, action, onConfirm, trigger }: ConfirmProps) {
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const confirm = async () => {
    setBusy(true)
    try {
      await onConfirm()
    } finally {
      setBusy(false)
      setOpen(false)
    }
  }
  return (
    <>
      {trigger(() => setOpen(true))}
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={title}>
        {children}
        <Group justify="flex-end" mt="md" gap="xs">
          <Button onClick={() => setOpen(false)}>{say('cancel')}</Button>
          <Button variant="filled" color="bad" loading={isBusy} onClick={confirm}>
            {action}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
