import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { namesOf } from '../../customers/index.ts'
import type { AskKind, AskState } from './asks.ts'
import type { Ask } from './contract.ts'

interface AskTable {
  id: string
  customer_id: string
  unit: string
  kind: AskKind
  way: 'hand' | 'mail'
  state: ColumnType<AskState, AskState, AskState>
  moment_id: string | null
  moment: string
  subject: string
  words: string
  language: string
  asked_at: ColumnType<Date, Date, Date>
  asked_by: string | null
  trouble: ColumnType<string, string | undefined, string>
  told_at: ColumnType<Date | null, undefined, Date>
  told: ColumnType<string, undefined, string>
  link: ColumnType<string, undefined, string>
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    advocate_asks: AskTable
  }
}

/** Of the actor's units, with who asked. */
export function asksInSight({ db, actor }: Context) {
  return db
    .selectFrom('advocate_asks')
    .leftJoin('people', 'people.id', 'advocate_asks.asked_by')
    .selectAll('advocate_asks')
    .select('people.name as by_name')
    .$if(actor.units !== 'all', (query) =>
      query.where(sql<boolean>`advocate_asks.unit = ANY (${actor.units}::text[])`),
    )
}
export type AskRow = Awaited<ReturnType<ReturnType<typeof asksInSight>['execute']>>[number]

/** As they are shown: names for whoever may see customers. */
export async function shownAsks(context: Context, rows: readonly AskRow[]): Promise<Ask[]> {
  const names = await namesFor(
    context,
    rows.map(({ customer_id }) => customer_id),
  )
  return rows.map((row) => ({
    id: row.id,
    customer: { id: row.customer_id, name: names.get(row.customer_id) ?? null },
    kind: row.kind,
    way: row.way,
    state: row.state,
    moment: row.moment,
    askedAt: row.asked_at.toISOString(),
    askedBy: row.by_name,
    trouble: row.trouble,
    told: row.told,
    toldAt: row.told_at?.toISOString() ?? null,
    link: row.link,
  }))
}

export async function namesFor(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  return context.actor.permissions.has('customers:read') ? namesOf(context, ids) : new Map()
}

const weekMs = 7 * 86_400_000

/** Asked within seven days, thanks aside, in all units together: customers hear from one company. */
export async function askedThisWeek({ db, now }: Context): Promise<number> {
  const { n } = await db
    .selectFrom('advocate_asks')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('kind', '!=', 'thanks')
    .where('state', '!=', 'failed')
    .where('asked_at', '>', new Date(now().getTime() - weekMs))
    .executeTakeFirstOrThrow()
  return n
}
