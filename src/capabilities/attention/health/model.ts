/**
 * What a score is made of, so simply that the store can work it out for everybody and a person can follow it for one: each
 * feature's value falls between two cut points, each of these bins has an effect, and the effects are added up. As kept in
 * `health_models.model`.
 */
export interface HealthModel {
  /** Id of the row in `health_models`; `starting-points` for the rule that is there before anything was learned. */
  id: string
  method: 'learned' | 'points'
  /** Within how many days they would leave. */
  horizonDays: number
  /** Keys of the features, in the order of `inputs` in `customer_health`. */
  features: readonly string[]
  risk: Arithmetic
  /** Null where nothing can be said of buying more. */
  growth: Arithmetic | null
  bands: { high: number; watch: number }
  population: Population
}

/** Effects of one outcome; `parts` has one entry for each of the model's features, in their order. */
export interface Arithmetic {
  /** Log-odds of the usual customer; with points what everybody starts with. */
  intercept: number
  /** Points that make 1; absent where the sum is log-odds and the score is the chance that belongs to it. */
  outOf?: number
  parts: readonly Part[]
}

/** A feature without effect has no cuts, one effect of 0 and `unknown` 0. */
export interface Part {
  feature: string
  /** Rising. A value on a cut point belongs to the bin above it. */
  cuts: readonly number[]
  /** One more than cuts. */
  effects: readonly number[]
  /** Effect where the feature is not known of a customer. */
  unknown: number
}

/** Of whom something can be said: whoever left already cannot leave. */
export interface Population {
  /** What they must have done within the last days to be a customer still; null: ever. */
  seen: 'order' | 'anything'
  withinDays: number | null
  /** Names of events after which somebody is no customer any more, until they order again. */
  endedBy: readonly string[]
}

/** What a value adds. `null` and NaN are unknown. */
export function effectOf({ cuts, effects, unknown }: Part, value: number | null): number {
  if (value === null || Number.isNaN(value)) return unknown
  return effects[cuts.filter((cut) => cut <= value).length] ?? 0
}

/** 0 to 1 from the sum of the effects. */
export function scoreOf({ intercept, outOf }: Arithmetic, effects: readonly number[]): number {
  const sum = effects.reduce((all, one) => all + one, intercept)
  return outOf === undefined ? 1 / (1 + Math.exp(-sum)) : Math.min(1, Math.max(0, sum / outOf))
}
