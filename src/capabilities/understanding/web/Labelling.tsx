import { Button } from '@mantine/core'
import { Card } from '../../../web/kit/Card.tsx'
import { Keys } from './Keys.tsx'
import type { Label } from './labels.ts'
import { emotionName, feelingName, say } from './say.ts'
import type { useLabelling } from './useLabelling.ts'
import { useVoiceAddress } from './useVoiceAddress.ts'
import styles from './Voice.module.css'

/** Ten are a good first lot: topics learn from five examples on. */
const lot = 10

/** What each key says of the open comment, and how many have been labelled. */
export function Labelling({
  labelling,
  isOn,
}: {
  labelling: ReturnType<typeof useLabelling>
  isOn: boolean
}) {
  const { narrow } = useVoiceAddress()
  const { keys, comment, label, n } = labelling
  if (!isOn)
    return (
      <Button fullWidth onClick={() => narrow({ label: true })}>
        {say('label')}
      </Button>
    )
  const aim = Math.max(lot, Math.ceil(n / lot) * lot)
  return (
    <Card
      title={say('labelled', { n, of: aim })}
      aside={
        <button type="button" className={styles.plain} onClick={() => narrow({ label: undefined })}>
          {say('stopLabelling')}
        </button>
      }
    >
      <progress
        className={styles.labelProgress}
        value={n}
        max={aim}
        aria-label={say('labelled', { n, of: aim })}
      />
      <div className={styles.labels}>
        {[...keys].map(([key, one]) => (
          <button
            key={key}
            type="button"
            disabled={!comment}
            aria-pressed={comment && isSaid(one, comment)}
            aria-keyshortcuts={key}
            onClick={() => label(one)}
          >
            <kbd>{key}</kbd> {nameOf(one)}
          </button>
        ))}
      </div>
      <p className={styles.quiet}>
        <Keys line={say('labelHelp')} />
      </p>
    </Card>
  )
}

function nameOf(one: Label): string {
  if (one.kind === 'feeling') return feelingName(one.value)
  return one.kind === 'emotion' ? emotionName(one.value) : one.name
}

function isSaid(one: Label, comment: NonNullable<ReturnType<typeof useLabelling>['comment']>): boolean {
  if (one.kind === 'feeling') return comment.feeling === one.value
  if (one.kind === 'emotion') return comment.emotions.includes(one.value)
  return comment.topics.some(({ id }) => id === one.value)
}
