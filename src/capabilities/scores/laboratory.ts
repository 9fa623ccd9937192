import { calendarOf, type Every, periodOf } from '../../platform/calendar.ts'
import { type TimeOptions, timeReader } from '../../platform/files/times.ts'
import { readScore, type ScaleName } from '../../statistics/scales.ts'
import { type ScoreSummary, summarise } from './metrics.ts'
import { type Change, overTime, type ScorePeriod, type Slot } from './over-time.ts'

/** One row of a file, as far as scores are concerned. */
export interface ScoreRow {
  line: number
  score: string
  /** What it is grouped by; '' where the cell is empty. */
  group?: string
  time?: string
}

export interface Question {
  scale: ScaleName
  /** Set when rows carry a time. */
  time?: TimeOptions & { every: Every }
}

export interface Rejected {
  line: number
  value: string
  reason: string
}

export interface ScoreReport extends ScoreSummary {
  rejected: Rejected[]
  groups: (ScoreSummary & { name: string })[]
  periods: ScorePeriod[]
  change: Change | null
}

type Counts = Map<number, number>

/**
 * Scores straight from the rows of a file. Every row is either counted or rejected with its line and the reason; with
 * times asked for, a row without a readable time is rejected too, so that the periods add up to the whole.
 */
export async function scoreRows(rows: AsyncIterable<ScoreRow>, question: Question): Promise<ScoreReport> {
  const { scale, time } = question
  const tally = newTally()
  const timed = time && timedTally(tally, time)
  for await (const row of rows) {
    const score = readScore(scale, row.score)
    if (typeof score !== 'number') reject(tally, row, row.score, score.reason)
    else if (timed) timed.take({ row, score }, row.time ?? '')
    else count(tally, score, row.group)
  }
  timed?.finish()
  return report(tally, question)
}

/** Counts answers once their time is known, also into its period. */
function timedTally(tally: Tally, time: Required<Question>['time']) {
  const dayOfPeriod = periodOf(time.every, calendarOf(time.zone))
  return timeReader<{ row: ScoreRow; score: number }>(time, ({ row, score }, instant) => {
    if (instant === null) return reject(tally, row, row.time ?? '', noTime(row.time))
    count(tally, score, row.group)
    countInPeriod(tally, score, instant, dayOfPeriod(instant))
  })
}

function reject(tally: Tally, { line }: ScoreRow, value: string, reason: string): void {
  tally.rejected.push({ line, value, reason })
}

function newTally() {
  return {
    rejected: [] as Rejected[],
    all: new Map() as Counts,
    groups: new Map<string, Counts>(),
    slots: new Map<string, Slot>(),
  }
}
type Tally = ReturnType<typeof newTally>

function noTime(text: string | undefined): string {
  return text?.trim() ? `“${text.trim().slice(0, 40)}” is not a time that can be read.` : 'There is no time.'
}

function count(tally: Tally, score: number, group: string | undefined): void {
  add(tally.all, score)
  if (group === undefined) return
  const name = group.trim()
  const counts = tally.groups.get(name) ?? new Map()
  tally.groups.set(name, add(counts, score))
}

function countInPeriod(tally: Tally, score: number, instant: number, day: string): void {
  const slot = tally.slots.get(day) ?? { day, first: instant, last: instant, counts: new Map() }
  slot.first = Math.min(slot.first, instant)
  slot.last = Math.max(slot.last, instant)
  add(slot.counts, score)
  tally.slots.set(day, slot)
}

function add(counts: Counts, score: number): Counts {
  return counts.set(score, (counts.get(score) ?? 0) + 1)
}

function report(tally: Tally, { scale, time }: Question): ScoreReport {
  const rejected = tally.rejected.sort((a, b) => a.line - b.line)
  const groups = [...tally.groups].map(([name, counts]) => ({ name, ...summarise(scale, counts) }))
  return {
    ...summarise(scale, tally.all),
    rejected,
    groups: groups.sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1)),
    ...(time
      ? overTime(tally.slots, { scale, ...time }, calendarOf(time.zone))
      : { periods: [], change: null }),
  }
}
