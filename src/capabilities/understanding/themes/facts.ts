import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { clickhouseText } from '../../../platform/facts/literals.ts'
import { inPeriod } from '../../../platform/facts/rollups/daily.ts'
import type { Period, Periods } from '../../../platform/period.ts'
import { filterSql, type InForce } from '../../customers/index.ts'
import { isComment } from '../voice/narrow.ts'

const Count = z.coerce.number()

/** How many comments of customers have been read and have a place in meaning. */
export async function countPlaced({ facts }: Context): Promise<number> {
  const [row] = await facts.query(
    z.object({ n: Count }),
    `SELECT count() AS n FROM annotations FINAL WHERE notEmpty(embedding)`,
  )
  return row?.n ?? 0
}

const Placed = z.object({
  id: z.string(),
  at: z.string(),
  text: z.string(),
  theme: z.string(),
  embedding: z.array(z.number()),
})
export type Placed = z.infer<typeof Placed>

/**
 * Comments with their places in meaning, so many drawn by chance (always the same ones) of those that the theme has, or of
 * all. Their texts are masked as they are stored.
 */
export function drawPlaced(
  { facts }: Context,
  { most, theme }: { most: number; theme?: string },
): Promise<Placed[]> {
  return facts.query(
    Placed,
    `SELECT read.id AS id, read.occurred_at AS at, said.text AS text, said.theme AS theme, read.embedding AS embedding
    FROM (SELECT id, occurred_at, embedding FROM annotations FINAL WHERE notEmpty(embedding)) AS read
    INNER JOIN (
      SELECT id, text, theme FROM interactions FINAL
      WHERE ${isComment} AND ${theme === undefined ? '1' : 'theme = {theme:String}'}
      ORDER BY cityHash64(id), id LIMIT {most:UInt32}
    ) AS said ON read.id = said.id
    ORDER BY id`,
    { most, theme },
  )
}

const Dated = z.object({ id: z.string(), day: z.string(), text: z.string(), embedding: z.array(z.number()) })

/** Comments of a period with their days and places in meaning, so many drawn by chance. */
export function drawDated({ facts, settings }: Context, { from, until, most }: Period & { most: number }) {
  return facts.query(
    Dated,
    `SELECT read.id AS id, toDate(read.occurred_at, {zone:String})::String AS day, said.text AS text,
      read.embedding AS embedding
    FROM (SELECT id, occurred_at, embedding FROM annotations FINAL WHERE notEmpty(embedding) AND ${inPeriod()}) AS read
    INNER JOIN (
      SELECT id, text FROM interactions FINAL WHERE ${isComment} AND ${inPeriod()}
      ORDER BY cityHash64(id), id LIMIT {most:UInt32}
    ) AS said ON read.id = said.id
    ORDER BY id`,
    { from, until, most, zone: settings.zone },
  )
}

const Assigned = z.object({
  id: z.string(),
  at: z.string(),
  theme: z.string(),
  embedding: z.array(z.number()),
})
export type Assigned = z.infer<typeof Assigned>

/**
 * Comments in the order of time, after a place in it, with the theme they carry and their places in meaning.
 * @param asked.onlyBare those alone that carry none
 */
export function assignedAfter(
  { facts }: Context,
  { after, limit, onlyBare }: { after?: { at: string; id: string }; limit: number; onlyBare: boolean },
): Promise<Assigned[]> {
  return facts.query(
    Assigned,
    `SELECT id, occurred_at AS at, theme, embedding FROM annotations FINAL
    WHERE notEmpty(embedding) AND ${onlyBare ? "theme = ''" : '1'} AND ${after ? '(occurred_at, id) > ({at:DateTime64(3)}, {id:UUID})' : '1'}
    ORDER BY occurred_at, id LIMIT {limit:UInt32}`,
    { limit, ...(after && { at: new Date(after.at), id: after.id }) },
  )
}

/**
 * Newer versions of these comments, and of what was read in them, that carry other themes. So many ids are written into the
 * statement itself: bound values travel in the address, which has less room.
 */
export async function writeThemes(
  { facts }: Context,
  moved: readonly { id: string; at: string; theme: string }[],
): Promise<void> {
  const instants = moved.map(({ at }) => new Date(at).getTime())
  const listOf = (values: readonly string[]) => `[${values.map(clickhouseText).join(', ')}]`
  const ids = listOf(moved.map(({ id }) => id))
  const themes = [...new Set(moved.map(({ theme }) => theme))]
  const places = moved.map(({ theme }) => themes.indexOf(theme) + 1).join(', ')
  const values = { first: new Date(Math.min(...instants)), last: new Date(Math.max(...instants)) }
  for (const table of ['annotations', 'interactions'])
    await facts.command(
      `INSERT INTO ${table}
      SELECT * REPLACE (
        version + 1 AS version,
        arrayElement(${listOf(themes)}, arrayElement([${places}], indexOf(${ids}, toString(id)))) AS theme
      )
      FROM ${table} FINAL
      WHERE id IN ${ids} AND occurred_at >= {first:DateTime64(3)} AND occurred_at <= {last:DateTime64(3)}
      SETTINGS insert_deduplicate = 0`,
      values,
    )
}

const ThemeCell = z.object({
  is_now: Count,
  step: z.string(),
  theme: z.string(),
  feeling: z.string(),
  n: Count,
})
export type ThemeCell = z.infer<typeof ThemeCell>

const steps = {
  day: 'day::String',
  week: 'toMonday(day)::String',
  month: 'toStartOfMonth(day)::String',
} as const

/** How many comments carry which theme and feel how, step by step, in the period and the one before it. */
export function countThemes(
  { facts, settings }: Context,
  { filter, periods, every }: { filter: InForce; periods: Periods; every: keyof typeof steps },
): Promise<ThemeCell[]> {
  const { sql, values } = filterSql(filter)
  const { current, before } = periods
  return facts.query(
    ThemeCell,
    `SELECT day >= {since:Date} AS is_now, ${steps[every]} AS step, theme, feeling, count() AS n
    FROM (
      SELECT toDate(occurred_at, {zone:String}) AS day, theme::String AS theme, feeling::String AS feeling
      FROM interactions FINAL WHERE ${inPeriod()} AND ${isComment} AND feeling != '' AND ${sql}
    )
    WHERE day >= {since:Date} OR day < {earlier:Date}
    GROUP BY is_now, step, theme, feeling ORDER BY is_now, step, theme, feeling`,
    {
      ...values,
      from: before?.from ?? current.from,
      until: current.until,
      since: current.from,
      earlier: before?.until ?? current.from,
      zone: settings.zone,
    },
  )
}

const AboutDay = z.object({ about: z.string(), id: z.string(), day: z.string(), n: Count })
export type AboutDay = z.infer<typeof AboutDay>

/** Comments a day by theme and by topic; with the empty id all of them. */
export function countByDay({ facts, settings }: Context, { from, until }: Period): Promise<AboutDay[]> {
  return facts.query(
    AboutDay,
    `SELECT what.1 AS about, what.2 AS id, day::String AS day, count() AS n
    FROM (
      SELECT toDate(occurred_at, {zone:String}) AS day, theme, topics
      FROM interactions FINAL WHERE ${inPeriod()} AND ${isComment} AND feeling != ''
    )
    ARRAY JOIN arrayConcat([('all', '')], if(theme = '', [], [('theme', theme::String)]),
      arrayMap(one -> ('topic', one::String), topics)) AS what
    GROUP BY about, id, day ORDER BY about, id, day`,
    { from, until, zone: settings.zone },
  )
}

/** Comments of the last days on a theme, a topic or anything, and how many of them are negative. */
export async function countNegative(
  { facts, settings }: Context,
  { about, aboutId, from, until }: Period & { about: string; aboutId: string },
): Promise<{ hits: number; n: number }> {
  const meant = { theme: 'theme = {aboutId:String}', topic: 'has(topics, {aboutId:String})' }[about] ?? '1'
  const [row] = await facts.query(
    z.object({ hits: Count, n: Count }),
    `SELECT countIf(feeling = 'negative') AS hits, count() AS n FROM interactions FINAL
    WHERE ${inPeriod()} AND ${isComment} AND feeling != '' AND ${meant}`,
    { from, until, aboutId, zone: settings.zone },
  )
  return row ?? { hits: 0, n: 0 }
}
