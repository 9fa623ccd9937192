import { Button, Modal, Stack } from '@mantine/core'
import { day } from '../../../../web/kit/instants.ts'
import styles from './List.module.css'
import { say } from './say.ts'

const choices = [
  { word: 'tomorrow', days: 1 },
  { word: 'threeDays', days: 3 },
  { word: 'nextWeek', days: 7 },
  { word: 'nextMonth', days: 30 },
] as const

const morning = 8

/** The morning of a day to come, where one sits. */
function morningIn(days: number): Date {
  const then = new Date()
  then.setDate(then.getDate() + days)
  then.setHours(morning, 0, 0, 0)
  return then
}

interface SnoozeDialogProps {
  name: string
  onSnooze: (until: string) => void
  onClose: () => void
}

/** Until when somebody is put off; each choice is one press. */
export function SnoozeDialog({ name, onSnooze, onClose }: SnoozeDialogProps) {
  return (
    <Modal opened onClose={onClose} title={say('snoozeTitle', { name })}>
      <p className={styles.quiet}>{say('snoozeWords')}</p>
      <Stack gap="xs">
        {choices.map(({ word, days }, nth) => {
          const until = morningIn(days).toISOString()
          return (
            <Button
              key={word}
              justify="space-between"
              data-autofocus={nth === 0 || undefined}
              rightSection={<span className={styles.quiet}>{day(until)}</span>}
              onClick={() => onSnooze(until)}
            >
              {say(word)}
            </Button>
          )
        })}
      </Stack>
    </Modal>
  )
}
