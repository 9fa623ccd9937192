import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { alone } from '../../../platform/facts/alone.ts'
import type { TimelineQuestion } from './contract.ts'
import type { ShapeRow } from './shape.ts'
import { theirs } from './theirs.ts'
import { conditionsOf, periodOf, type Whose } from './timeline-facts.ts'

const Counted = z.object({
  kind: z.string(),
  channel: z.string(),
  touchpoint: z.string(),
  source: z.string(),
  direction: z.string(),
  month: z.string(),
  isInPeriod: z.coerce.boolean(),
  n: z.coerce.number(),
  words: z.coerce.number(),
})

/** Whatever a question may ask for. */
const asked = `customer_id, account_id, occurred_at, kind, name, channel, touchpoint, source, direction, product, order_id,
  conversation_id, value, score, text, promised_at`

/** Counts of what the search leaves, by everything that can be chosen; the choices themselves are not applied. */
export function shapeRows(
  { facts, settings }: Context,
  whose: Whose,
  question: TimelineQuestion,
): Promise<ShapeRow[]> {
  const open = { kind: [], channel: [], touchpoint: [], source: [], direction: undefined }
  const wanted = conditionsOf(whose, { ...question, ...open, from: undefined, until: undefined })
  const period = periodOf(question)
  return facts.query(
    Counted,
    `SELECT kind, channel, touchpoint, source, direction,
      toString(toStartOfMonth(toDate(occurred_at, {zone:String}))) AS month,
      ${period.sql} AS isInPeriod, count() AS n, countIf(text != '') AS words
    FROM ${theirs(asked, '1', whose)} WHERE ${wanted.sql}
    GROUP BY kind, channel, touchpoint, source, direction, month, isInPeriod ${alone}`,
    { ...wanted.values, ...period.values, zone: settings.zone },
  )
}
