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
  const onLogs: Sloped = (logs) => {
    const at = logs.map(Math.exp)
    const { value, slope } = unlikelihood(at)
    return { value, slope: slope.map((one, i) => one * at[i]!) }
  }
  const found = starts.map((start) => minimise(onLogs, start.map(Math.log)))
  const best = found.reduce((a, b) => (b.value < a.value ? b : a))
  const covariance = inverseOf(curvature(onLogs, best.at))
  const values = best.at.map(Math.exp)
  const named = <T>(of: (i: number) => T) =>
    Object.fromEntries(names.map((name, i) => [name, of(i)])) as Record<K, T>
  return {
    parameters: named((i) => values[i]!),
    standardErrors: named((i) => (covariance ? values[i]! * Math.sqrt(covariance[i]![i]!) : null)),
    logLikelihood: -best.value,
    logs: best.at,
    covariance,
    isFound: best.isFound,
  }
}
