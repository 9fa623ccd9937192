import { clock, day, moment } from '../../../../web/kit/instants.ts'
import type { CaseLine } from '../../handling/contract.ts'
import { say } from '../say.ts'
import styles from './Parts.module.css'
import { spanOf } from './spans.ts'

const whats = {
  contact: 'dueContact',
  solution: 'dueSolution',
  'follow-up': 'dueFollowUp',
  'goes-on': 'dueGoesOn',
} as const

/** What has to happen next and how much time is left for it, in words: `Reach them · 2 h 10 m left`. */
export function Due({ line }: { line: CaseLine }) {
  if (!line.next) return <span className={styles.quiet}>{say(line.state)}</span>
  const { what, at } = line.next
  return (
    <span className={styles.due} title={moment(at)}>
      <span>{say(whats[what])}</span>
      <span className={line.isOverdue ? styles.late : styles.quiet}>{timeLeft(line)}</span>
    </span>
  )
}

/** By business time where a clock runs, else by the day. */
function timeLeft({ next, clocks, isOverdue }: CaseLine): string {
  if (!next) return ''
  if (next.what === 'goes-on' || next.what === 'follow-up')
    return say(isOverdue ? 'sinceDay' : 'onDay', { day: `${day(next.at)}, ${clock(next.at)}` })
  const { isLate, leftMinutes, overMinutes } = clocks[next.what]
  return isLate ? say('over', { span: spanOf(overMinutes) }) : say('left', { span: spanOf(leftMinutes) })
}
