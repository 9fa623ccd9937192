import { empathyParts } from '../../../language/signals/rules.ts'
import type { Answers } from '../contract.ts'
import { type Cell, type Counts, nothing } from './facts.ts'
import { type Better, measured, rateOf } from './measured.ts'

/** One group in both periods; `before` is null where nothing is compared. */
export interface Sides {
  key: string
  now: Counts
  before: Counts | null
}

export interface Frame {
  /** Everything that was asked, of which a group is a share. */
  asked: { now: number; before: number | null }
  days: { now: number; before: number | null }
  nameOf(key: string): string
  examplesOf(key: string): string[]
}

/** The groups of one kind of place, both periods side by side. */
export function sidesAt(cells: readonly Cell[], place: string, isCompared: boolean): Sides[] {
  const groups = Map.groupBy(
    cells.filter((cell) => cell.place === place),
    ({ key }) => key,
  )
  return [...groups].map(([key, both]) => ({
    key,
    now: both.find(({ is_now }) => is_now === 1) ?? nothing,
    before: isCompared ? (both.find(({ is_now }) => is_now === 0) ?? nothing) : null,
  }))
}

/** The four questions over one group. */
export function answersOf({ key, now, before }: Sides, frame: Frame): Answers {
  const of = (hits: keyof Counts, n: keyof Counts, better: Better) =>
    measured({ hits: now[hits], n: now[n] }, before && { hits: before[hits], n: before[n] }, better)
  const { asked, days } = frame
  return {
    key,
    name: frame.nameOf(key),
    conversations: now.conversations,
    asked: now.asked,
    share: measured(
      { hits: now.asked, n: asked.now },
      before && asked.before !== null ? { hits: before.asked, n: asked.before } : null,
      null,
    ),
    rate: rateOf(
      { events: now.asked, days: days.now },
      before && days.before !== null ? { events: before.asked, days: days.before } : null,
    ),
    confirmed: of('confirmed', 'asked', 'more'),
    silent: of('silent', 'asked', null),
    unanswered: of('unanswered', 'asked', 'less'),
    back: of('back', 'settled', 'less'),
    backElsewhere: of('back_elsewhere', 'settled', 'less'),
    escalated: of('asked_for_another', 'conversations', 'less'),
    passedOn: of('passed_on', 'conversations', null),
    moved: of('moved', 'conversations', null),
    empathy: empathyParts.map((part) => ({ part, measured: of(`with_${part}`, 'replies', 'more') })),
    examples: frame.examplesOf(key),
  }
}
