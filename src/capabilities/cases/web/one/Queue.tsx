import narrowing from '../../../../web/kit/Narrowing.module.css'
import { count } from '../../../../web/kit/numbers.ts'
import { Pill } from '../../../../web/kit/Pill.tsx'
import { type Queue as QueueName, queues } from './address.ts'
import styles from './One.module.css'
import { say } from './say.ts'

interface QueueProps {
  queue: QueueName
  /** From 1; 0 for one that is not in the queue any more. */
  place: number
  total: number
  onStep: (by: 1 | -1) => void
  onQueue: (queue: QueueName) => void
}

/** Whose cases come one after the other, and where one is among them. */
export function Queue({ queue, place, total, onStep, onQueue }: QueueProps) {
  return (
    <div className={styles.queue}>
      <fieldset className={narrowing.row} aria-label={say('queue')}>
        {queues.map((one) => (
          <Pill key={one} aria-pressed={one === queue} onClick={() => onQueue(one)}>
            {say(`queue_${one}`)}
          </Pill>
        ))}
      </fieldset>
      <nav aria-label={say('neighbours')} className={styles.neighbours}>
        <Pill
          aria-label={say('previous')}
          aria-keyshortcuts="k"
          disabled={place <= 1}
          onClick={() => onStep(-1)}
        >
          ‹
        </Pill>
        <span>{place > 0 ? say('place', { place: count(place), of: count(total) }) : `${count(total)}`}</span>
        <Pill
          aria-label={say('next')}
          aria-keyshortcuts="j"
          disabled={total === 0 || place === total}
          onClick={() => onStep(1)}
        >
          ›
        </Pill>
      </nav>
    </div>
  )
}
