import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { Role } from '../../access/index.ts'
import { scopeOf } from '../../access/index.ts'

interface HandlerTable {
  person_id: string
  skills: string[]
  capacity: number
  away_until: Date | null
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    case_handlers: HandlerTable
  }
}

/** A colleague who may work on cases. */
export interface HandlerFound {
  id: string
  name: string
  role: Role
  /** What they see: `all`, or these units. */
  units: readonly string[] | 'all'
  takesCases: boolean
  skills: readonly string[]
  capacity: number
  awayUntil: Date | null
  /** Cases that are with them and not solved. */
  open: number
  /** When they were last given one; null: never. */
  lastGivenAt: Date | null
}

/** Everybody who may work on cases, by name. */
export async function handlersOf(context: Context): Promise<HandlerFound[]> {
  const { rows } = await sql<Row>`
    SELECT people.id, people.name, people.role, people.units, case_handlers.person_id IS NOT NULL AS takes,
      coalesce(skills, '{}') AS skills, coalesce(capacity, 0) AS capacity, away_until, counted.open, counted.last
    FROM people
    LEFT JOIN case_handlers ON person_id = people.id
    LEFT JOIN LATERAL (
      SELECT count(*) FILTER (WHERE state IN ('open', 'waiting'))::int AS open, max(opened_at) AS last
      FROM cases WHERE owner_id = people.id
    ) AS counted ON true
    WHERE disabled_at IS NULL AND role IN ('administrator', 'manager', 'agent')
    ORDER BY people.name, people.id`.execute(context.db)
  return Promise.all(
    rows.map(async ({ takes, away_until, last, units, ...row }) => ({
      ...row,
      units: await scopeOf(context, units),
      takesCases: takes,
      awayUntil: away_until,
      lastGivenAt: last,
    })),
  )
}

interface Row {
  id: string
  name: string
  role: Role
  units: string[]
  takes: boolean
  skills: string[]
  capacity: number
  away_until: Date | null
  open: number
  last: Date | null
}

/** Whether somebody sees what belongs to a unit. */
export function sees({ units }: Pick<HandlerFound, 'units'>, unit: string): boolean {
  return units === 'all' || units.includes(unit)
}

/** Who decides where a case needs more than its owner may: managers of its unit, and whoever sees everything. */
export async function managersFor(context: Context, unit: string): Promise<string[]> {
  const handlers = await handlersOf(context)
  return handlers.filter((one) => one.role !== 'agent' && sees(one, unit)).map(({ id }) => id)
}
