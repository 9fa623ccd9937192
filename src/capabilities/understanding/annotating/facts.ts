import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { clickhouseText } from '../../../platform/facts/literals.ts'
import { inTurn } from '../../../platform/facts/rewriting.ts'
import { dayMarks } from '../../../platform/facts/rollups/marks.ts'
import { correctionsOf } from '../corrections/store.ts'
import { type Correction, columnsOf } from './columns.ts'
import type { Kept, KeptReading, Reading } from './read.ts'

const Unread = z.object({
  id: z.string(),
  known_as: z.string(),
  occurred_at: z.string(),
  received_at: z.string(),
  kind: z.string(),
  import_id: z.string(),
  unit: z.string(),
  language: z.string(),
  direction: z.string(),
  annotation_version: z.string(),
  text: z.string(),
  /** The hash of the text, as exact text. */
  words: z.string(),
})
/** An interaction with words that the models and rules of today have not read. */
export type Unread = z.infer<typeof Unread>

const unreadColumns = `id, known_as, occurred_at, received_at, kind, import_id, unit, language, direction,
  annotation_version, text, cityHash64(text)::String AS words`

/** A company without words needs no models. */
export async function hasWords({ facts }: Context): Promise<boolean> {
  const any = await facts.query(
    z.object({ id: z.string() }),
    "SELECT id FROM interactions WHERE text != '' LIMIT 1",
  )
  return any.length > 0
}

export interface Place {
  at: string
  id: string
}

/** What arrived since, in the order of arrival, after a place in it. */
export function arrivedUnread(
  { facts }: Context,
  asked: { version: string; since: Date; after?: Place; limit: number },
): Promise<Unread[]> {
  return facts.query(
    Unread,
    `SELECT ${unreadColumns} FROM interactions FINAL
    WHERE received_at >= {since:DateTime64(3)} AND text != '' AND annotation_version != {version:String}
      AND ${asked.after ? '(received_at, id) > ({afterAt:DateTime64(3)}, {afterId:UUID})' : '1'}
    ORDER BY received_at, id LIMIT {limit:UInt32}`,
    { ...asked, afterAt: asked.after && new Date(asked.after.at), afterId: asked.after?.id },
  )
}

const Month = z.object({ month: z.string(), n: z.coerce.number() })

/** Months with something to read, newest first: what people look at is right first. */
export function unreadMonths({ facts }: Context, version: string): Promise<z.infer<typeof Month>[]> {
  return facts.query(
    Month,
    `SELECT toStartOfMonth(occurred_at)::String AS month, count() AS n FROM interactions FINAL
    WHERE text != '' AND annotation_version != {version:String} GROUP BY month ORDER BY month DESC`,
    { version },
  )
}

/** What is unread in a month, newest first, after a place in it. */
export function unreadOf(
  { facts }: Context,
  asked: { version: string; month: string; after?: Place; limit: number },
): Promise<Unread[]> {
  return facts.query(
    Unread,
    `SELECT ${unreadColumns} FROM interactions FINAL
    WHERE occurred_at >= {month:Date} AND occurred_at < addMonths({month:Date}, 1)
      AND text != '' AND annotation_version != {version:String}
      AND ${asked.after ? '(occurred_at, id) < ({afterAt:DateTime64(3)}, {afterId:UUID})' : '1'}
    ORDER BY occurred_at DESC, id DESC LIMIT {limit:UInt32}`,
    { ...asked, afterAt: asked.after && new Date(asked.after.at), afterId: asked.after?.id },
  )
}

const KeptRow = z.object({
  id: z.string(),
  words: z.string(),
  record: z.string().transform((text): Kept => JSON.parse(text)),
  embedding: z.array(z.number()),
})

/** What was read in these comments before, where the words are still the same. */
export async function keptReadings(
  { facts }: Context,
  comments: readonly Pick<Unread, 'id' | 'occurred_at' | 'words'>[],
): Promise<Map<string, KeptReading>> {
  if (comments.length === 0) return new Map()
  const rows = await facts.query(
    KeptRow,
    `SELECT id, words::String AS words, record, embedding FROM annotations FINAL
    WHERE id IN {ids:Array(UUID)} AND occurred_at >= {first:DateTime64(3)} AND occurred_at <= {last:DateTime64(3)}`,
    { ids: comments.map(({ id }) => id), ...spanOf(comments) },
  )
  const words = new Map(comments.map(({ id, words }) => [id, words]))
  return new Map(rows.filter((row) => words.get(row.id) === row.words).map((row) => [row.id, row]))
}

/** Statements carry the ids as text: so many of them twice stay well below the 256 KB that a statement may have. */
export const writtenAtOnce = 1_000

/**
 * Keeps what was read, in full and in the rows of the interactions: newer versions of them, made of what they are at this
 * moment. What went meanwhile, or has other words by now, is left out. Returns how many were written.
 */
export async function writeReadings(
  context: Context,
  unread: readonly Unread[],
  { readings, version }: { readings: readonly Reading[]; version: string },
): Promise<number> {
  if (readings.length === 0) return 0
  const { facts, settings, now } = context
  const days = filledIn(unread, readings)
  await dayMarks(facts, { zone: settings.zone, now }).mark(days)
  const written = await inTurn(context, async () => {
    const there = await stillThere(context, unread)
    const corrections = await correctionsOf(context, [...there])
    const rows = unread.flatMap((one, at) => {
      if (!there.has(one.id)) return []
      return [annotationRow(one, readings[at]!, { version, at: now(), correction: corrections.get(one.id) })]
    })
    await facts.insert('annotations', rows)
    if (rows.length > 0)
      await carryOver(
        context,
        unread.filter(({ id }) => there.has(id)),
      )
    return rows.length
  })
  await dayMarks(facts, { zone: settings.zone, now }).mark(days)
  return written
}

/** One comment as it stands, to be written anew; undefined where it is gone. */
export async function unreadWith(
  { facts }: Context,
  { id, at }: { id: string; at: string },
): Promise<Unread | undefined> {
  const [found] = await facts.query(
    Unread,
    `SELECT ${unreadColumns} FROM interactions FINAL
    WHERE id = {id:UUID} AND occurred_at = {at:DateTime64(3)} AND text != ''`,
    { id, at: new Date(at) },
  )
  return found
}

/** Only the language is a column that days are rolled up by; where it is filled in, the days are counted anew. */
function filledIn(unread: readonly Unread[], readings: readonly Reading[]): Date[] {
  return unread
    .filter(({ language }, at) => language === '' && readings[at]?.record.language.code !== 'und')
    .map(({ occurred_at }) => new Date(occurred_at))
}

const There = z.object({ id: z.string(), words: z.string() })

async function stillThere({ facts }: Context, unread: readonly Unread[]): Promise<Set<string>> {
  const rows = await facts.query(
    There,
    `SELECT id, cityHash64(text)::String AS words FROM interactions FINAL
    WHERE id IN {ids:Array(UUID)} AND occurred_at >= {first:DateTime64(3)} AND occurred_at <= {last:DateTime64(3)}`,
    { ids: unread.map(({ id }) => id), ...spanOf(unread) },
  )
  const words = new Map(unread.map(({ id, words }) => [id, words]))
  return new Set(rows.filter((row) => words.get(row.id) === row.words).map(({ id }) => id))
}

function annotationRow(
  { id, known_as, occurred_at, kind, import_id, unit, words }: Unread,
  { record, embedding, topics, theme }: Reading,
  { version, at, correction }: { version: string; at: Date; correction?: Correction },
) {
  return {
    ...columnsOf(record, { topics, theme, correction }),
    ...{ id, known_as, occurred_at, kind, import_id, unit },
    version: laterVersion(at),
    annotation_version: version,
    words,
    record: JSON.stringify(record),
    embedding,
  }
}

const latest = { version: 0 }

/** Microseconds that count on: of two readings within one millisecond the later one wins. */
function laterVersion(at: Date): number {
  latest.version = Math.max(latest.version + 1, at.getTime() * 1_000)
  return latest.version
}

/** The columns of the interactions that come from their annotation. */
const carried = [
  'annotation_version',
  'sentiment',
  'feeling',
  'emotions',
  'emotion_values',
  'signals',
  'topics',
  'theme',
  'is_sure',
]

async function carryOver({ facts }: Context, unread: readonly Unread[]): Promise<void> {
  const { first, last } = spanOf(unread)
  const meant = `id IN (${unread.map(({ id }) => clickhouseText(id)).join(', ')})
    AND occurred_at >= {first:DateTime64(3)} AND occurred_at <= {last:DateTime64(3)}`
  const values = carried.map((column) => `found.${column} AS ${column}`)
  // The same rows again are no repetition: what looks alike may be a change back.
  await facts.command(
    `INSERT INTO interactions
    SELECT here.* REPLACE (
      here.version + 1 AS version,
      if(here.language = '', found.language, here.language) AS language,
      ${values.join(', ')}
    )
    FROM (SELECT * FROM interactions FINAL WHERE ${meant}) AS here
    INNER JOIN (SELECT * FROM annotations FINAL WHERE ${meant}) AS found ON here.id = found.id
    SETTINGS insert_deduplicate = 0`,
    { first, last },
  )
}

function spanOf(comments: readonly Pick<Unread, 'occurred_at'>[]) {
  const instants = comments.map(({ occurred_at }) => new Date(occurred_at).getTime())
  return {
    first: new Date(instants.reduce((one, other) => Math.min(one, other))),
    last: new Date(instants.reduce((one, other) => Math.max(one, other))),
  }
}
