import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { inPeriod, pendingDays } from '../../platform/facts/rollups/daily.ts'
import { dayIn } from '../../platform/facts/rollups/marks.ts'
import { plusDays } from '../../platform/period.ts'

const Day = z.object({ day: z.string() })

/** As of which day coverage is judged, and which days must be counted from the interactions themselves. */
export interface SeenDays {
  /** The last day that is looked at. */
  asOf: string
  /** The newest data is older than this: a history that was imported, judged as of its own end. */
  isHistory: boolean
  pending: string[]
}

/** A history that ended this many days ago is not a company that fell silent. */
const historyAfterDays = 30

export async function seenDays(context: Context): Promise<SeenDays> {
  const today = dayIn(context.settings.zone)(context.now())
  const pending = await context.facts.query(
    Day,
    `SELECT day::String AS day FROM changed_days FINAL WHERE day IN ${pendingDays} ORDER BY day`,
  )
  const days = pending.map(({ day }) => day)
  const newest = await newestDay(context, days)
  const isHistory = newest !== undefined && newest < plusDays(today, -historyAfterDays)
  return { asOf: isHistory ? newest : today, isHistory, pending: days }
}

/** The last day with data; nothing where there is none. Old versions of a rollup are as good here, and need no sorting. */
async function newestDay({ facts, settings }: Context, pending: string[]): Promise<string | undefined> {
  const written = `UNION ALL SELECT toDate(occurred_at, {zone:String}) AS day FROM interactions
    WHERE ${inPeriod('{pending:Array(Date)}')}`
  const [newest] = await facts.query(
    Day.extend({ n: z.coerce.number() }),
    `SELECT max(day)::String AS day, count() AS n FROM (
      SELECT day FROM interaction_days WHERE n > 0 ${pending.length > 0 ? written : ''}
    )`,
    {
      pending,
      zone: settings.zone,
      from: pending[0] ?? '1970-01-01',
      until: plusDays(pending.at(-1) ?? '1970-01-01', 1),
    },
  )
  return newest && newest.n > 0 ? newest.day : undefined
}

/** So many days that end with the day as of which one looks. */
export function lastDays({ asOf }: Pick<SeenDays, 'asOf'>, days: number) {
  return { from: plusDays(asOf, 1 - days), until: plusDays(asOf, 1) }
}
