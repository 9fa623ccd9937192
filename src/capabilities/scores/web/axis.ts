import type { Metric, Summary } from '../contract.ts'

const tick = { points: 10, percent: 10, mean: 0.5 } as const
const widest = { points: [-100, 100], percent: [0, 100] } as const

/** Round ends of an axis on which all intervals lie: as narrow as they allow, never beyond the scale itself. */
export function axisFor(
  summaries: Pick<Summary, 'low' | 'high'>[],
  { unit, lowest, highest }: Pick<Metric, 'unit' | 'lowest' | 'highest'>,
): [number, number] {
  const [least, most] = unit === 'mean' ? [lowest, highest] : widest[unit]
  const drawn = summaries.flatMap(({ low, high }) => (low === null || high === null ? [] : [low, high]))
  if (drawn.length === 0) return [least, most]
  const step = tick[unit]
  const from = Math.max(least, Math.floor(Math.min(...drawn) / step) * step)
  const until = Math.min(most, Math.ceil(Math.max(...drawn) / step) * step)
  return from < until ? [from, until] : [least, most]
}
