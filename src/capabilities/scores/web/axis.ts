import type { Metric, Summary } from '../contract.ts'

const tick = { points: 10, percent: 10, mean: 0.5 } as const
const widest = { points: [-100, 100], percent: [0, 100] } as const

/**
 * Round ends of an axis for groups: as narrow as they allow, never beyond the scale itself. All values lie on it, and
 * all intervals of groups with enough answers; those of small groups may reach over its ends, or nothing else could
 * be told apart.
 */
export function axisFor(
  summaries: Pick<Summary, 'value' | 'low' | 'high' | 'reliability'>[],
  { unit, lowest, highest }: Pick<Metric, 'unit' | 'lowest' | 'highest'>,
): [number, number] {
  const [least, most] = unit === 'mean' ? [lowest, highest] : widest[unit]
  const drawn = summaries
    .flatMap(({ value, low, high, reliability }) => (reliability === 'ok' ? [low, high] : [value]))
    .filter((end) => end !== null)
  if (drawn.length === 0) return [least, most]
  const step = tick[unit]
  const from = Math.max(least, Math.floor(Math.min(...drawn) / step) * step)
  const until = Math.min(most, Math.ceil(Math.max(...drawn) / step) * step)
  return from < until ? [from, until] : [least, most]
}
