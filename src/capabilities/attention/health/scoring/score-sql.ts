import { type FeatureKey, featureKeys } from '../features/features.ts'
import { featuresSql, type Question } from '../features/features-sql.ts'
import type { Whose } from '../features/moment.ts'
import type { Arithmetic, HealthModel } from '../model.ts'
import { isCustomerSql, wasCustomerSql } from './population.ts'

interface Scoring {
  model: HealthModel
  asOf: Date
  whose: Whose
  zone: string
}

/** The columns of `customer_health` that come of scoring, in this order; `version` and `worked_out_at` are the writer's. */
export const scoredColumns = [
  'customer_id', 'unit', 'account_id', 'method', 'model_id', 'horizon_days', 'risk', 'growth', 'band', 'inputs',
  'risk_effects', 'growth_effects', 'last_seen_at',
] as const // biome-ignore format: one glance

/** How customers stand at a moment by a model: their features looked up in its bins, and the effects added up by the store. */
export function scoreSql({ model, asOf, whose, zone }: Scoring): Question {
  const asked = { asOf, whose, zone, endedBy: model.population.endedBy }
  const { sql, values } = featuresSql(asked)
  const { risk, growth } = model
  const text = `SELECT customer_id, unit, account_id, {method:String} AS method, {model:String} AS model_id,
    toUInt16({horizon:UInt16}) AS horizon_days,
    if(band IN ('left', 'unknown'), NULL, toFloat32(chance)) AS risk,
    ${growth ? `if(band IN ('left', 'unknown'), NULL, toFloat32(${chanceSql(growth, 'growth_effects')}))` : 'NULL'} AS growth,
    multiIf(
      NOT (${wasCustomerSql(model.population)}), 'unknown', NOT (${isCustomerSql(model.population)}), 'left',
      ${model.method === 'points' ? isBarelyKnown : 'false'}, 'unknown',
      chance >= {high:Float64}, 'high', chance >= {watch:Float64}, 'watch', 'fine') AS band,
    model_inputs AS inputs, risk_effects, growth_effects, last_seen_at
  FROM (
    SELECT *, ${inputsSql(model.features)} AS model_inputs, ${effectsSql(risk, 'model_inputs')} AS risk_effects,
      ${growth ? effectsSql(growth, 'model_inputs') : 'emptyArrayFloat32()'} AS growth_effects,
      ${chanceSql(risk, 'risk_effects')} AS chance
    FROM (${sql})
  )`
  const { high, watch } = model.bands
  const own = { method: model.method, model: model.id, horizon: model.horizonDays, high, watch }
  return { sql: text, values: { ...values, ...own } }
}

/** The features a model asks for, in its order; one of an earlier time, measured no more, is not known of anybody. */
function inputsSql(features: readonly string[]): string {
  const places = features.map((key) => featureKeys.indexOf(key as FeatureKey) + 1)
  if (places.every((place, at) => place === at + 1)) return `arraySlice(inputs, 1, ${places.length})`
  return `arrayMap(place -> if(place = 0, toFloat32(nan), inputs[place]), [${places.join(', ')}])`
}

/** Of whom we saw a single day, points say nothing. */
const isBarelyKnown = `${known('tenure-days')} - ${known('days-since-active')} < 1`

function known(feature: FeatureKey): string {
  return `inputs[${featureKeys.indexOf(feature) + 1}]`
}

/** The same as `effectOf`, for all features: one expression over lists, since hundreds of them take the store seconds to read. */
function effectsSql({ parts }: Arithmetic, inputs: string): string {
  const cuts = list(parts.map((part) => list(part.cuts.map(number))))
  const effects = list(parts.map((part) => list(part.effects.map(number))))
  const unknown = list(parts.map((part) => number(part.unknown)))
  return `arrayMap((value, cuts, effects, unknown) -> toFloat32(if(isNaN(value), unknown,
    effects[1 + arrayCount(cut -> cut <= value, cuts)])),
    ${inputs}, ${cuts}::Array(Array(Float64)), ${effects}::Array(Array(Float64)), ${unknown}::Array(Float64))`
}

const list = (values: readonly (string | number)[]) => `[${values.join(', ')}]`

/** The same as `scoreOf`. */
function chanceSql({ intercept, outOf }: Arithmetic, effects: string): string {
  const sum = `(${number(intercept)} + arraySum(${effects}))`
  return outOf === undefined ? `(1 / (1 + exp(-${sum})))` : `least(1, greatest(0, ${sum} / ${number(outOf)}))`
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new Error('A model of health holds a number that is none.')
  return String(value)
}
