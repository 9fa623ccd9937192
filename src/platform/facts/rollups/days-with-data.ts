import { z } from 'zod'
import type { Context } from '../../context.ts'
import { pendingDays } from './daily.ts'

const Day = z.object({ day: z.string() })

/** Days written to since their last rollup: asked once for all questions of a request. */
export async function daysPending({ facts }: Pick<Context, 'facts'>): Promise<string[]> {
  const days = await facts.query(Day, `SELECT day::String AS day FROM ${pendingDays}`)
  return days.map(({ day }) => day)
}

const Span = z.object({ first: z.string().nullable(), last: z.string().nullable() })

/**
 * First and last day on which something happened (in the actor's units); null where nothing ever did. Days that were
 * written to since their last rollup are asked of the interactions themselves: what was written may be gone again.
 * A rollup writes all rows of a day in one version, so a day has something if its newest version has; FINAL over all
 * days took ten times as long.
 */
export async function daysWithData(
  { facts, settings }: Pick<Context, 'facts' | 'settings'>,
  pending: readonly string[],
): Promise<{ first: string; last: string } | null> {
  const written = `UNION ALL
      SELECT toDate(occurred_at, {zone:String}) AS day FROM interactions
      WHERE occurred_at >= toDateTime64({earliest:Date}, 3, {zone:String})
        AND toDate(occurred_at, {zone:String}) IN {pending:Array(Date)}`
  const [span] = await facts.query(
    Span,
    `SELECT if(count() = 0, NULL, min(day)::String) AS first, if(count() = 0, NULL, max(day)::String) AS last
    FROM (
      SELECT day FROM interaction_days WHERE day NOT IN {pending:Array(Date)}
      GROUP BY day HAVING maxIf(version, n > 0) = max(version)
      ${pending.length > 0 ? written : ''}
    )`,
    { zone: settings.zone, pending, earliest: pending.toSorted()[0] },
  )
  return span?.first && span.last ? { first: span.first, last: span.last } : null
}
