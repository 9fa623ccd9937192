import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { share } from '../../../statistics/share.ts'
import { namesOf } from '../../customers/index.ts'
import { lastRuns } from '../value/store.ts'
import type { LoyaltyReport } from './contract.ts'
import { loyaltySql } from './facts.ts'
import { attitudes, behaviours, type LoyaltyKind, loyaltyKinds, rules } from './kinds.ts'

const Count = z.coerce.number()
const GridRow = z.object({
  attitude: z.enum(attitudes),
  behaviour: z.enum(behaviours),
  loyalty: z.enum(loyaltyKinds),
  customers: Count,
  averse: Count,
  revenue: z.number(),
})
type GridRow = z.infer<typeof GridRow>

const PersonRow = z.object({
  customer_id: z.uuid(),
  attitude: z.enum(attitudes),
  since: z.number(),
  rhythm: z.number(),
  orders: z.coerce.number(),
  revenue: z.number(),
  risk: z.number().nullable(),
})

const mostPeople = 50

/** How customers are loyal; nothing before value was worked out. */
export async function showLoyalty(context: Context, { kind }: { kind: LoyaltyKind }): Promise<LoyaltyReport> {
  const [run] = await lastRuns(context)
  if (!run)
    return {
      asOf: null,
      currency: '',
      customers: 0,
      kinds: [],
      grid: [],
      averse: 0,
      attitudeKnown: 0,
      people: [],
      rules: { ...rules },
    }
  const values = { asOf: run.asOf, zone: context.settings.zone, currency: run.currency }
  const [grid, people] = await Promise.all([gridOf(context, values), peopleOf(context, { ...values, kind })])
  const customers = sum(grid)
  return {
    asOf: run.asOf,
    currency: run.currency,
    customers,
    kinds: kindsIn(grid),
    grid: grid.map(({ loyalty, attitude, behaviour, customers }) => ({
      attitude,
      behaviour,
      kind: loyalty,
      customers,
    })),
    averse: grid.reduce((all, { averse }) => all + averse, 0),
    attitudeKnown: sum(grid.filter(({ attitude }) => attitude !== 'unknown')),
    people,
    rules: { ...rules },
  }
}

interface Asked {
  asOf: string
  zone: string
  currency: string
}

const worth = 'SELECT customer_id, spent_year FROM customer_value FINAL WHERE currency = {currency:String}'

function gridOf({ facts }: Context, values: Asked): Promise<GridRow[]> {
  return facts.query(
    GridRow,
    `SELECT attitude, behaviour, loyalty, count() AS customers, countIf(is_averse) AS averse, sum(spent_year) AS revenue
    FROM (${loyaltySql()}) AS loyal LEFT JOIN (${worth}) AS worth USING customer_id
    GROUP BY attitude, behaviour, loyalty ORDER BY attitude, behaviour`,
    { ...values },
  )
}

/** By name only for whoever may see customers; where no risk is known, by revenue alone. */
async function peopleOf(
  context: Context,
  values: Asked & { kind: LoyaltyKind },
): Promise<LoyaltyReport['people']> {
  if (!context.actor.permissions.has('customers:read')) return []
  const rows = await context.facts.query(
    PersonRow,
    `SELECT customer_id, attitude, since, rhythm, orders, spent_year AS revenue, risk FROM (
      SELECT * FROM (${loyaltySql()}) WHERE loyalty = {kind:String}
    ) AS loyal
    LEFT JOIN (${worth}) AS worth USING customer_id
    LEFT JOIN (SELECT customer_id, risk FROM customer_health FINAL) AS stands USING customer_id
    ORDER BY revenue * ifNull(risk, 0.5) DESC, customer_id LIMIT ${mostPeople}`,
    { ...values },
  )
  const names = await namesOf(
    context,
    rows.map(({ customer_id }) => customer_id),
  )
  return rows.map(({ customer_id, ...row }) => ({
    id: customer_id,
    name: names.get(customer_id) ?? '',
    ...row,
  }))
}

function kindsIn(grid: readonly GridRow[]): LoyaltyReport['kinds'] {
  const known = sum(grid.filter(({ loyalty }) => loyalty !== 'unknown'))
  return loyaltyKinds.map((kind) => {
    const own = grid.filter(({ loyalty }) => loyalty === kind)
    const customers = sum(own)
    return {
      kind,
      customers,
      share: kind === 'unknown' ? null : share({ hits: customers, n: known }),
      revenue: own.reduce((all, { revenue }) => all + revenue, 0),
    }
  })
}

function sum(rows: readonly { customers: number }[]): number {
  return rows.reduce((all, { customers }) => all + customers, 0)
}
