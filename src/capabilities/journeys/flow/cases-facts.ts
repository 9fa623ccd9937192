import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Walked } from '../instances/facts.ts'
import type { WhichCases } from './contract.ts'
import { isLost, lasted } from './heading-facts.ts'

const Count = z.coerce.number()

const CaseRow = z.object({
  id: z.string(),
  customer_id: z.string(),
  case_id: z.string(),
  started_at: z.string(),
  seconds: z.number(),
  outcome: z.enum(['success', 'failure', 'given up', 'open']),
  path: z.array(z.string()),
  feeling: z.number().nullable(),
  ids: z.array(z.string()),
})
export type CaseRow = z.infer<typeof CaseRow>
const columns = `id, customer_id, case_id, started_at, ${lasted} AS seconds, outcome, path, feeling, ids`

const passes = 'has(arrayZip(arrayPopBack(path), arrayPopFront(path)), ({goesFrom:String}, {goesTo:String}))'
const narrowings: { [K in keyof WhichCases]?: string } = {
  step: 'has(path, {step:String})',
  goesTo: passes,
  way: 'path_id = toUInt64({way:String})',
  stopped: `(path[-1] = {stopped:String} AND ${isLost})`,
  starts: 'path[1] = {starts:String}',
  again: 'countEqual(path, {again:String}) > 1',
  outcome: 'outcome = {outcome:String}',
}

/** The same journeys, and only those that were asked for. */
export function narrowedTo(walked: Walked, which: Omit<WhichCases, 'id'>): Walked {
  const all = Object.entries(narrowings).flatMap(([name, sql]) =>
    which[name as keyof typeof which] === undefined ? [] : sql,
  )
  const { step, goesFrom = '', goesTo, way, stopped, starts, again, outcome } = which
  return {
    sql: [walked.sql, 'notEmpty(path)', ...all].join(' AND '),
    values: { ...walked.values, step, goesFrom, goesTo, way, stopped, starts, again, outcome },
  }
}

export interface Place {
  at: string
  id: string
}

/** Those that began last first; those after a given one for the next page. */
export function casesMeant(
  { facts }: Context,
  { sql, values }: Walked,
  { after, limit }: { after?: Place; limit: number },
): Promise<CaseRow[]> {
  return facts.query(
    CaseRow,
    `SELECT ${columns} FROM journey_instances FINAL
    WHERE ${sql} AND ${after ? '(started_at, id) < ({afterAt:DateTime64(3)}, {afterId:UUID})' : '1'}
    ORDER BY started_at DESC, id DESC LIMIT {limit:UInt32}`,
    { ...values, limit, afterAt: after && new Date(after.at), afterId: after?.id },
  )
}

export async function countCases({ facts }: Context, { sql, values }: Walked) {
  const [counted] = await facts.query(
    z.object({ total: Count, people: Count }),
    `SELECT count() AS total, uniqExact(customer_id) AS people FROM journey_instances FINAL WHERE ${sql}`,
    values,
  )
  return counted ?? { total: 0, people: 0 }
}

const StoryRow = CaseRow.extend({
  path_id: z.string(),
  gaps: z.array(z.number()),
  contacts: Count,
  channel_changes: Count,
  promises: Count,
  broken: Count,
})
export type StoryRow = z.infer<typeof StoryRow>

/** One journey as it was walked; undefined where there is none, or none in sight. */
export async function caseRow(
  { facts }: Context,
  { sql, values }: Walked,
  id: string,
): Promise<StoryRow | undefined> {
  const [row] = await facts.query(
    StoryRow,
    `SELECT ${columns}, toString(path_id) AS path_id, gaps, contacts, channel_changes, promises, broken
    FROM journey_instances FINAL WHERE ${sql} AND id = {case:UUID}`,
    { ...values, case: id },
  )
  return row
}

const Words = z.object({
  id: z.string(),
  text: z.string(),
  language: z.string(),
  sentiment: z.number().nullable(),
})

/** What customers wrote in these interactions, by id. */
export async function wordsIn({ facts }: Context, customers: readonly string[], ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, z.infer<typeof Words>>()
  const rows = await facts.query(
    Words,
    `SELECT id, text, language, sentiment FROM interactions FINAL
    WHERE customer_id IN {customers:Array(UUID)} AND id IN {ids:Array(UUID)} AND text != '' AND direction != 'out'`,
    { customers: [...new Set(customers)], ids },
  )
  return new Map(rows.map((row) => [row.id, row]))
}

const Told = z.object({
  id: z.string(),
  occurred_at: z.string(),
  name: z.string(),
  kind: z.string(),
  channel: z.string(),
  touchpoint: z.string(),
  direction: z.string(),
  conversation_id: z.string(),
  text: z.string(),
  language: z.string(),
  sentiment: z.number().nullable(),
  scale: z.string(),
  score: z.number().nullable(),
  promised_at: z.string().nullable(),
  fulfilled_at: z.string().nullable(),
})
export type Told = z.infer<typeof Told>

/** Interactions of a customer as they are told, in order of time. */
export function interactionsIn(
  { facts }: Context,
  customer: string,
  ids: readonly string[],
): Promise<Told[]> {
  return facts.query(
    Told,
    `SELECT ${Object.keys(Told.shape).join(', ')} FROM interactions FINAL
    WHERE customer_id = {customer:UUID} AND id IN {ids:Array(UUID)} ORDER BY occurred_at, id`,
    { customer, ids },
  )
}
