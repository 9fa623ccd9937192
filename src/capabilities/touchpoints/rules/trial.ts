import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import { loadRecognition } from '../recognition/load.ts'
import type { NamedRule, Recognition } from '../recognition/rule.ts'
import { conditionsSql, pageSql, recognitionSql } from '../recognition/rule-sql.ts'
import { lastDays, type SeenDays, seenDays } from '../seen-days.ts'
import type { Trial } from './contract.ts'
import { type RuleValues, rulesIn } from './store.ts'

/**
 * What would be recognised differently if the rule stood where it is meant to: today's recognition against that one, over
 * the interactions themselves. Nothing is changed by it.
 */
export async function tryRule(
  context: Context,
  { id, rule }: { id?: string; rule: RuleValues },
): Promise<Trial> {
  const now = await loadRecognition(context.db)
  const named = await withName(context, rule)
  const place = id ? (await rulesIn(context)).findIndex((one) => one.id === id) : -1
  const then = { ...now, rules: place < 0 ? [named, ...now.rules] : now.rules.with(place, named) }
  const trial: Trying = { now, then, rule: named, earlier: now.rules.slice(0, Math.max(place, 0)) }
  const days = await seenDays(context)
  const [counts, moves] = await Promise.all([counted(context, trial, days), moved(context, trial, days)])
  const samples = moves.length === 0 ? [] : await sampled(context, trial, { ...days, moves: moves.length })
  const { fits30, fits90, taken30, taken90 } = counts
  return {
    asOf: days.asOf,
    isHistory: days.isHistory,
    fits: { n30: fits30, n90: fits90 },
    taken: { n30: taken30, n90: taken90 },
    changes: { n30: sum(moves, 'n30'), n90: sum(moves, 'n90') },
    moves: moves.slice(0, mostMoves).map(({ n30, n90, ...places }) => ({ n30, n90, ...placesOf(places) })),
    samples: samples.map(({ at, kind, name, source, page, ...places }) => ({
      ...{ at, kind, name, source, page },
      ...placesOf(places),
    })),
  }
}

interface Trying {
  now: Recognition
  then: Recognition
  rule: NamedRule
  /** Rules that come first. */
  earlier: readonly NamedRule[]
}

const mostMoves = 12
const mostSamples = 20

async function withName(
  { db }: Context,
  { conditions, touchpointId, channel }: RuleValues,
): Promise<NamedRule> {
  const found = await db
    .selectFrom('touchpoints')
    .select('name')
    .where('id', '=', touchpointId)
    .executeTakeFirst()
  if (found) return { conditions, touchpoint: found.name, channel }
  throw new Invalid('There is no such touchpoint any more.', {
    field: 'rule.touchpointId',
    fix: 'Choose another one.',
  })
}

const Count = z.coerce.number()
const Counts = z.object({ fits30: Count, fits90: Count, taken30: Count, taken90: Count })

async function counted(context: Context, { rule, earlier }: Trying, days: SeenDays) {
  const fits = conditionsSql(rule.conditions)
  const taken = earlier.map(({ conditions }) => `(${conditionsSql(conditions)})`).join(' OR ') || '0'
  const [counts] = await context.facts.query(
    Counts,
    `SELECT countIf(is_recent) AS fits30, count() AS fits90, countIf(is_recent AND is_taken) AS taken30,
      countIf(is_taken) AS taken90
    FROM (
      SELECT ${isRecent} AS is_recent, (${taken}) AS is_taken FROM interactions FINAL
      WHERE ${inWindow} AND ${fits}
    )`,
    windowOf(context, days),
  )
  return counts!
}

const Places = {
  was_touchpoint: z.string(),
  was_stage: z.string(),
  was_channel: z.string(),
  is_touchpoint: z.string(),
  is_stage: z.string(),
  is_channel: z.string(),
}
const Move = z.object({ ...Places, n30: Count, n90: Count })

function moved(context: Context, trial: Trying, days: SeenDays) {
  const { places, rows } = differing(trial)
  return context.facts.query(
    Move,
    `SELECT ${places}, countIf(is_recent) AS n30, count() AS n90 FROM (${rows})
    GROUP BY ${Object.keys(Places).join(', ')} ORDER BY n90 DESC, ${Object.keys(Places).join(', ')} LIMIT 1000`,
    windowOf(context, days),
  )
}

const Instant = z.string().transform((text) => new Date(text).toISOString())
const Sample = z.object({
  ...Places,
  at: Instant,
  kind: z.string(),
  name: z.string(),
  source: z.string(),
  page: z.string(),
})

/** Up to twenty, and of each change some. */
function sampled(context: Context, trial: Trying, days: SeenDays & { moves: number }) {
  const ofEach = Math.max(2, Math.ceil(mostSamples / days.moves))
  const { places, rows } = differing(trial, `occurred_at, kind, name, source, ${pageSql} AS page`)
  return context.facts.query(
    Sample,
    `SELECT ${places}, occurred_at AS at, kind, name, source, page FROM (${rows})
    ORDER BY at DESC LIMIT ${ofEach} BY ${Object.keys(Places).join(', ')} LIMIT ${mostSamples}`,
    windowOf(context, days),
  )
}

/** Rows that the rule would have recognised otherwise; only those it fits can be. */
function differing({ now, then, rule }: Trying, columns?: string) {
  const was = recognitionSql(now, 'was')
  const is = recognitionSql(then, 'is')
  const places = Object.keys(Places).join(', ')
  return {
    places,
    rows: `WITH ${was.steps}, ${is.steps}
      SELECT ${places}, ${isRecent} AS is_recent ${columns ? `, ${columns}` : ''} FROM interactions FINAL
      WHERE ${inWindow} AND ${conditionsSql(rule.conditions)}
        AND (was_touchpoint, was_stage, was_channel) != (is_touchpoint, is_stage, is_channel)`,
  }
}

const inWindow = `occurred_at >= toDateTime64({from:Date}, 3, {zone:String})
  AND occurred_at < toDateTime64({until:Date}, 3, {zone:String})`
const isRecent = 'occurred_at >= toDateTime64({recent:Date}, 3, {zone:String})'

function windowOf({ settings }: Context, days: SeenDays) {
  return { ...lastDays(days, 90), recent: lastDays(days, 30).from, zone: settings.zone }
}

function placesOf(row: z.infer<z.ZodObject<typeof Places>>) {
  return {
    from: { touchpoint: row.was_touchpoint, stage: row.was_stage, channel: row.was_channel },
    to: { touchpoint: row.is_touchpoint, stage: row.is_stage, channel: row.is_channel },
  }
}

function sum(moves: readonly { n30: number; n90: number }[], of: 'n30' | 'n90') {
  return moves.reduce((all, move) => all + move[of], 0)
}
