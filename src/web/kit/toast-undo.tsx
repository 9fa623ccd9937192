import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { say } from './say.ts'

const shownMs = 8_000

/** Says briefly that something was done, with the one button that takes it back. */
export function toastUndo(message: string, { action, undo }: { action: string; undo: () => unknown }) {
  toastNext(message, { action, next: undo })
}

/** Says briefly that something was done, with the one button that goes on from there. */
export function toastNext(message: string, { action, next }: { action: string; next: () => unknown }) {
  const id = notifications.show({
    message: (
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <span>{message}</span>
        <Button
          onClick={() => {
            notifications.hide(id)
            next()
          }}
        >
          {action}
        </Button>
      </Group>
    ),
    color: 'brand',
    autoClose: shownMs,
    closeButtonProps: { 'aria-label': say('close') },
  })
}
