import type { CaseEvent } from '../case.ts'
import type { Move } from './clock.ts'

export type ClockName = 'contact' | 'solution'

const minuteMs = 60_000

/** What was counted of a clock until its case went on in another. Minutes of business time. */
export interface Joining {
  left: number
  spent: number
  isRunning: boolean
}

/** The numbers that events carry for the clocks, beside what people read. */
export interface ClockData {
  /** `opened`: the targets in minutes; `changed`: how much they moved. */
  targets?: Partial<Record<ClockName, number>>
  /** `merged-in`: the clocks of the other case. */
  clocks?: Partial<Record<ClockName, Joining>>
  /** `tried`: so often that the first contact counts as made. `merged-in`: the other case had made it. */
  isContacted?: boolean
}

/** The moves of one of the two clocks of a case, read from everything that happened in it. */
export function movesOf(name: ClockName, events: readonly CaseEvent[]): Move[] {
  const moves: Move[] = []
  let isMet = false
  for (const { at: moment, kind, data } of events) {
    const at = moment.getTime()
    const { targets, clocks, isContacted } = data as ClockData
    if (kind === 'opened') moves.push({ at, kind: 'starts', target: (targets?.[name] ?? 0) * minuteMs })
    if (kind === 'changed' && targets?.[name]) moves.push({ at, kind: 'moves', by: targets[name] * minuteMs })
    if (kind === 'merged-in' && clocks?.[name]) moves.push({ at, kind: 'joins', ...inMs(clocks[name]) })
    if (name === 'contact' && (kind === 'contacted' || isContacted)) {
      isMet = true
      moves.push({ at, kind: 'stops' })
    }
    if (isMet) continue
    if (kind === 'paused') moves.push({ at, kind: 'pauses' })
    if (kind === 'resumed' || kind === 'reopened') moves.push({ at, kind: 'goes-on' })
    if (kind === 'resolved' || kind === 'closed' || kind === 'merged-into') moves.push({ at, kind: 'stops' })
  }
  return moves
}

function inMs({ left, spent, isRunning }: Joining) {
  return { left: left * minuteMs, spent: spent * minuteMs, isRunning }
}
