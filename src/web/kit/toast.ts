import { notifications } from '@mantine/notifications'
import { say } from './say.ts'

/** Says briefly that something was done. */
export function toastDone(message: string) {
  notifications.show({ message, color: 'brand', closeButtonProps: { 'aria-label': say('close') } })
}

/** Says that something could not be done, and how to mend it; stays until closed. */
export function toastFailed(error: Error) {
  const fix = 'fix' in error && typeof error.fix === 'string' ? error.fix : undefined
  notifications.show({
    title: error.message,
    message: fix,
    color: 'bad',
    autoClose: false,
    closeButtonProps: { 'aria-label': say('close') },
  })
}
