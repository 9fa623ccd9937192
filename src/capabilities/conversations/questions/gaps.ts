import type { Gap } from '../contract.ts'
import type { Sides } from './answers.ts'
import type { Counts } from './facts.ts'
import { measured, rateOf } from './measured.ts'

/** Asked less often than this, a group says nothing yet. */
const fewest = 10
const mostShown = 8

/** Not answered, or answered and come back to: what did not help, of what was asked. */
export function badlyAnswered({ unanswered, back, asked }: Counts) {
  return { hits: Math.min(asked, unanswered + back), n: asked }
}

/**
 * Where knowledge is missing: groups of questions that are answered worse than the rest of them, beyond what chance explains
 * (the lower end of the group's interval lies above the share over all), or really worse than before. Those with the most
 * questions left open come first.
 */
export function gapsAmong(
  groups: readonly Sides[],
  {
    overall,
    days,
    nameOf,
    examplesOf,
  }: {
    overall: Counts
    days: { now: number; before: number | null }
    nameOf(key: string): string
    examplesOf(key: string): string[]
  },
): Gap[] {
  const all = badlyAnswered(overall)
  const usual = all.n === 0 ? 0 : all.hits / all.n
  return groups
    .filter(({ key, now }) => key !== '' && now.asked >= fewest)
    .map(({ key, now, before }) => ({
      key,
      name: nameOf(key),
      badly: measured(badlyAnswered(now), before && badlyAnswered(before), 'less'),
      isRising:
        rateOf(
          { events: now.asked, days: days.now },
          before && days.before !== null ? { events: before.asked, days: days.before } : null,
        )?.verdict === 'rising',
      examples: examplesOf(key),
    }))
    .filter(({ badly }) => (badly.low ?? 0) > usual || badly.change?.tone === 'worse')
    .sort((one, other) => other.badly.hits - one.badly.hits)
    .slice(0, mostShown)
}
