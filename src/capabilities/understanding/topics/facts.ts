import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { inPeriod } from '../../../platform/facts/rollups/daily.ts'
import type { Period } from '../../../platform/period.ts'
import { filterSql, type InForce } from '../../customers/index.ts'
import { fromInt8 } from '../annotating/read.ts'
import { isComment } from '../voice/narrow.ts'

const Place = z.object({
  id: z.string(),
  occurred_at: z.string(),
  known_as: z.string(),
  import_id: z.string(),
})

/** When these comments were made and by whom, to keep a label by. */
export function placesOf({ facts }: Context, ids: readonly string[]) {
  return facts.query(
    Place,
    `SELECT id, occurred_at, known_as, import_id FROM interactions FINAL WHERE id IN {ids:Array(UUID)} AND ${isComment}`,
    { ids: [...ids] },
  )
}

const Read = z.object({
  id: z.string(),
  text: z.string(),
  embedding: z.array(z.number()).transform(fromInt8),
})
/** A comment with its place in meaning. */
export type ReadComment = z.infer<typeof Read>

/** These comments with their places in meaning, as far as they have been read. */
export function readComments(
  { facts }: Context,
  labels: readonly { interaction_id: string; occurred_at: Date }[],
): Promise<ReadComment[]> {
  if (labels.length === 0) return Promise.resolve([])
  const times = labels.map(({ occurred_at }) => occurred_at.getTime())
  const span = 'occurred_at >= {first:DateTime64(3)} AND occurred_at <= {last:DateTime64(3)}'
  return facts.query(
    Read,
    `SELECT here.id AS id, text, embedding
    FROM (SELECT id, text FROM interactions FINAL WHERE id IN {ids:Array(UUID)} AND ${span} AND text != '') AS here
    INNER JOIN (SELECT id, embedding FROM annotations FINAL WHERE id IN {ids:Array(UUID)} AND ${span}) AS found
      ON here.id = found.id
    WHERE notEmpty(embedding)`,
    {
      ids: labels.map(({ interaction_id }) => interaction_id),
      first: new Date(times.reduce((one, other) => Math.min(one, other))),
      last: new Date(times.reduce((one, other) => Math.max(one, other))),
    },
  )
}

/** So many comments are looked through for those whose label would teach most. */
const looked = 2_000

const Recent = z.object({ interaction_id: z.string(), occurred_at: z.coerce.date() })

/** The latest comments with their places in meaning: what customers say now is what topics should know. */
export async function recentComments(context: Context): Promise<ReadComment[]> {
  const recent = await context.facts.query(
    Recent,
    `SELECT id AS interaction_id, occurred_at FROM interactions FINAL
    WHERE ${isComment} AND is_sure AND annotation_version != '' ORDER BY occurred_at DESC, id LIMIT {looked:UInt32}`,
    { looked },
  )
  return readComments(context, recent)
}

const Counted = z.object({ topic: z.string(), feeling: z.string(), n: z.coerce.number() })

/** How many comments are about each topic, by feeling; the empty topic is all comments. */
export function countTopics(
  { facts, settings }: Context,
  { filter, period }: { filter: InForce; period: Period },
) {
  const { sql, values } = filterSql(filter)
  return facts.query(
    Counted,
    `SELECT topic, feeling::String AS feeling, count() AS n
    FROM interactions FINAL ARRAY JOIN arrayPushBack(arrayMap(one -> one::String, topics), '') AS topic
    WHERE ${inPeriod()} AND ${isComment} AND ${sql} GROUP BY topic, feeling ORDER BY topic, feeling`,
    { ...values, ...period, zone: settings.zone },
  )
}
