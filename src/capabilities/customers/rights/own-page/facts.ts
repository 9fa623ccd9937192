import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'

const Instant = z.string().transform((text) => new Date(text).toISOString())

const Said = z.object({
  id: z.string(),
  occurred_at: Instant,
  kind: z.string(),
  name: z.string(),
  channel: z.string(),
  scale: z.string(),
  score: z.number().nullable(),
  text: z.string(),
})
export type Said = z.infer<typeof Said>

const Held = z.object({ kind: z.string(), n: z.coerce.number(), first: Instant, last: Instant })
export type Held = z.infer<typeof Held>

const Counted = z.object({ scale: z.string(), wording: z.string(), n: z.coerce.number(), last: Instant })
export type Counted = z.infer<typeof Counted>

/** Their own words and answers, newest first. */
export function said(
  { facts }: Context,
  {
    family,
    before,
    limit,
  }: { family: readonly string[]; before?: { at: string; id: string }; limit: number },
): Promise<Said[]> {
  const after = before ? 'AND (occurred_at, id) < ({at:DateTime64(3)}, {id:UUID})' : ''
  return facts.query(
    Said,
    `SELECT ${Object.keys(Said.shape).join(', ')} FROM interactions FINAL
    WHERE customer_id IN {family:Array(UUID)} AND direction = 'in' AND (text != '' OR score IS NOT NULL) ${after}
    ORDER BY occurred_at DESC, id DESC LIMIT 1 BY id LIMIT {limit:UInt16}`,
    { family, limit, ...before },
  )
}

/** How much is held of each kind, and since when. */
export function held({ facts }: Context, family: readonly string[]): Promise<Held[]> {
  return facts.query(
    Held,
    `SELECT kind, uniqExact(id) AS n, min(occurred_at) AS first, max(occurred_at) AS last
    FROM interactions FINAL WHERE customer_id IN {family:Array(UUID)} GROUP BY kind ORDER BY n DESC, kind`,
    { family },
  )
}

/** Which of their answers are counted in which score. */
export function counted({ facts }: Context, family: readonly string[]): Promise<Counted[]> {
  return facts.query(
    Counted,
    `SELECT scale::String AS scale, wording::String AS wording, uniqExact(id) AS n, max(occurred_at) AS last
    FROM interactions FINAL
    WHERE customer_id IN {family:Array(UUID)} AND score IS NOT NULL AND direction = 'in' AND scale != ''
    GROUP BY scale, wording ORDER BY last DESC LIMIT 20`,
    { family },
  )
}
