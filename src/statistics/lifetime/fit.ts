import { curvature, inverseOf, minimise, type Sloped } from '../minimise.ts'

/** A model with how sure its parameters are. */
export interface Fitted<M> {
  parameters: M
  /** Of each parameter; null where the likelihood is flat there. */
  standardErrors: { [K in keyof M]: number | null }
  logLikelihood: number
  /** Parameters on the log scale, and their covariance: what they may as well have been. Undefined where it is flat. */
  logs: number[]
  covariance: number[][] | undefined
  isFound: boolean
}

/**
 * Fits parameters that are above 0, by looking for them on the log scale from several starts. Standard errors come from the
 * curvature at the best point (observed information) by the delta method.
 */
export function fitPositive<K extends string>(
  names: readonly K[],
  unlikelihood: Sloped,
  starts: readonly (readonly number[])[],
): Fitted<Record<K, number>> {
  const onLogs = onLogsOf(unlikelihood)
  const found = starts.map((start) => minimise(onLogs, start.map(Math.log)))
  const best = found.reduce((a, b) => (b.value < a.value ? b : a))
  const covariance = inverseOf(curvature(onLogs, best.at))
  const values = best.at.map(Math.exp)
  const isSettled = (i: number) => Math.abs(best.at[i]!) < wall - 1
  const named = <T>(of: (i: number) => T) =>
    Object.fromEntries(names.map((name, i) => [name, of(i)])) as Record<K, T>
  return {
    parameters: named((i) => values[i]!),
    standardErrors: named((i) =>
      covariance && isSettled(i) ? values[i]! * Math.sqrt(covariance[i]![i]!) : null,
    ),
    logLikelihood: -best.value,
    logs: best.at,
    covariance,
    isFound: best.isFound,
  }
}

/** From so many on, starts are tried on a part of what was seen. */
const many = 10_000

/**
 * Where to begin: of very much that was seen, the best point of a part of it, found from all starts; it lies so near the best
 * of all that one further search is enough. Of less, the starts themselves.
 */
export function startsFor<T>(
  seen: readonly T[],
  starts: readonly (readonly number[])[],
  unlikelihood: (some: readonly T[]) => Sloped,
): readonly (readonly number[])[] {
  if (seen.length < many) return starts
  const step = Math.ceil(seen.length / (many / 2))
  const part = onLogsOf(unlikelihood(seen.filter((_, at) => at % step === 0)))
  const found = starts.map((start) => minimise(part, start.map(Math.log)))
  return [found.reduce((a, b) => (b.value < a.value ? b : a)).at.map(Math.exp)]
}

/**
 * Logs of parameters are looked for between minus and plus this; beyond it the likelihood no longer changes (nobody leaves,
 * all are alike), and its terms cancel out until only rounding is left.
 */
const wall = 12
const steepness = 100

/** The same function of the logs of its parameters, rising beyond the wall. */
function onLogsOf(unlikelihood: Sloped): Sloped {
  return (logs) => {
    const inside = logs.map((log) => Math.max(-wall - 1, Math.min(wall + 1, log)))
    const at = inside.map(Math.exp)
    const { value, slope } = unlikelihood(at)
    const beyond = logs.map((log) => Math.sign(log) * Math.max(0, Math.abs(log) - wall))
    return {
      value: value + beyond.reduce((sum, one) => sum + steepness * one * one, 0),
      slope: slope.map((one, i) => (inside[i] === logs[i] ? one * at[i]! : 0) + 2 * steepness * beyond[i]!),
    }
  }
}
