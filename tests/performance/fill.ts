import { emotions as allEmotions } from '../../src/language/annotation.ts'
import { readManifest } from '../../src/language/heads/manifest.ts'
import { annotationVersion } from '../../src/language/version.ts'
import { rebuildDays } from '../../src/platform/facts/rollups/rebuild.ts'
import type { Running } from './running.ts'

const usualPeople = 200_000
const rowsAtOnce = 250_000
const models = new URL('../../models/', import.meta.url)

/**
 * Twelve months of one company straight into the store: half page views, orders, messages, and one answer in twenty on
 * four scales. Customers, touchpoints, channels and products follow from the number, unevenly, the same on every run.
 * The words have been read, as in a store that has grown over a year: their annotation is of the version by which the
 * reader would read them today, so that it finds nothing to do. Only their records (`annotations`) are left out.
 */
export async function fill(
  { facts }: Running,
  {
    from,
    until,
    people = usualPeople,
    start = '2025-01-01',
  }: { from: number; until: number; people?: number; start?: string },
): Promise<void> {
  const readBy = annotationVersion((await readManifest(models)).version)
  for (let first = from; first < until; first += rowsAtOnce) {
    const count = Math.min(rowsAtOnce, until - first)
    const rows = invented(first, count, { people, start, readBy })
    await facts.command(`INSERT INTO interactions (${columns}) ${rows}`)
  }
  await facts.command(`INSERT INTO interaction_ids SELECT id, import_id, received_at FROM interactions
    WHERE id NOT IN (SELECT id FROM interaction_ids)`)
}

const columns = `id, version, customer_id, occurred_at, received_at, kind, name, touchpoint, stage, channel, source, country,
  language, product, direction, session_id, value, currency, metric, scale, wording, score, text,
  annotation_version, sentiment, feeling, emotions, emotion_values, signals, is_sure`

/**
 * `chance` are independent numbers from 0 to 1 for each row or customer; the square draws towards the first of a list.
 * As in life, what happens goes with where: a touchpoint has its stage and channel, a customer lives in one country, and
 * only every other interaction is about a product.
 */
function invented(
  first: number,
  count: number,
  { people, start, readBy }: { people: number; start: string; readBy: string },
): string {
  const chance = (salt: number, of = 'number') => `(cityHash64(${of}, ${salt}) % 1000003 / 1000003)`
  const named = (list: readonly string[]) => list.map((name) => `'${name}'`).join(', ')
  const oneOf = (list: readonly string[], share: string) =>
    `[${named(list)}][1 + toUInt32(${share} * ${list.length})]`
  const column = (at: number) => touchpoints.map((touchpoint) => touchpoint[at] ?? '')
  const touchpoint = `pow(${chance(5)}, 2)`
  return `WITH
      toUInt64(pow(${chance(1)}, 1.5) * ${people}) AS who,
      leftPad(lower(hex(sipHash64(who))), 16, '0') AS digits,
      ${chance(2)} AS fate,
      multiIf(fate < 0.05, 'response', fate < 0.15, 'order', fate < 0.25, 'message', fate < 0.5, 'event', 'page') AS happened,
      ${oneOf(['nps', 'csat5', 'ces7', 'stars5'], chance(3))} AS asked
    SELECT
      generateUUIDv4() AS id, 1 AS version,
      toUUID(concat(substring(digits, 1, 8), '-', substring(digits, 9, 4), '-7000-8000-', lower(leftPad(hex(who), 12, '0')))) AS customer_id,
      toDateTime64('${start} 00:00:00', 3, 'UTC') + toIntervalSecond(toUInt64(${chance(4)} * 31535999)) AS occurred_at,
      occurred_at AS received_at,
      happened AS kind,
      multiIf(happened = 'response', 'Survey answered', happened = 'order', 'Order completed', happened) AS name,
      ${oneOf(column(0), touchpoint)} AS touchpoint,
      ${oneOf(column(1), touchpoint)} AS stage,
      ${oneOf(column(2), touchpoint)} AS channel,
      if(channel = 'app', 'app', 'web-shop') AS source,
      ${oneOf(['DE', 'FR', 'GB', 'PL', 'ES', 'IT'], `pow(${chance(8, 'who')}, 2)`)} AS country,
      ${oneOf(['de', 'fr', 'en', 'pl', 'es', 'it'], `pow(${chance(8, 'who')}, 2)`)} AS language,
      if(number % 2 = 0, concat('product ', toString(toUInt32(pow(${chance(9)}, 3) * 40))), '') AS product,
      'in' AS direction,
      toString(intDiv(number, 6)) AS session_id,
      if(happened = 'order', toDecimal64(5 + ${chance(10)} * 200, 4), NULL) AS value,
      if(happened = 'order', 'EUR', '') AS currency,
      if(happened = 'response', replaceRegexpAll(asked, '[0-9]', ''), '') AS metric,
      if(happened = 'response', asked, '') AS scale,
      '' AS wording,
      if(happened = 'response', toFloat64(if(asked = 'nps', 0, 1) + toUInt32(sqrt(${chance(11)}) * transform(asked, ['nps', 'ces7'], [11, 7], 5))), NULL) AS score,
      if(happened = 'message' OR fate < 0.02, concat('Where is my parcel number ', toString(number), '? It should have come.'), '') AS text,
      if(text != '', '${readBy}', '') AS annotation_version,
      if(text != '', round(${chance(12)} * 1.6 - 1, 3), NULL) AS sentiment,
      multiIf(text = '', '', sentiment < -0.2, 'negative', sentiment > 0.2, 'positive', 'neutral') AS feeling,
      multiIf(text = '', [], feeling = 'negative', ['frustration'], feeling = 'positive', ['joy'], ['neutral']) AS emotions,
      if(text = '', [], arrayMap(emotion -> if(has(emotions, emotion), 0.7, 0.05), [${named(allEmotions)}])) AS emotion_values,
      multiIf(text = '', [], feeling = 'negative', ['question', 'complaint'], ['question']) AS signals,
      true AS is_sure
    FROM numbers(${first}, ${count})`
}

/** With their stage and channel, the busiest first. */
const touchpoints = [
  ['search', 'look', 'web'],
  ['product page', 'look', 'app'],
  ['basket', 'buy', 'web'],
  ['payment', 'buy', 'app'],
  ['delivery', 'receive', 'e-mail'],
  ['account', 'use', 'web'],
  ['support', 'get help', 'chat'],
  ['return', 'get help', 'web'],
  ['hotline', 'get help', 'phone'],
  ['store', 'buy', 'shop'],
] as const

/** Marks all days as written to a while ago and rolls them up, as the background job does. */
export async function rollUp({ facts }: Running): Promise<void> {
  await facts.command(`INSERT INTO changed_days
    SELECT DISTINCT toDate(occurred_at), now64(3) - INTERVAL 1 MINUTE FROM interactions`)
  await rebuildDays(facts, { zone: 'UTC', now: () => new Date() })
}
