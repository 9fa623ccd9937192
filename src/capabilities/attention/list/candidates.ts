import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { candidatesSql, nowhere } from './candidates-sql.ts'
import type { ListName, Sign } from './signs.ts'

const Found = z.object({
  customer_id: z.string(),
  list: z.enum(['intervene', 'grow']),
  signs: z.array(z.tuple([z.string(), z.coerce.number(), z.string(), z.string(), z.number(), z.number()])),
  points: z.number(),
  chance: z.number().nullable(),
  method: z.string(),
  horizon_days: z.number(),
  value: z.number().nullable(),
  currency: z.string(),
  like_key: z.string(),
  priority: z.number(),
})

/** Somebody who belongs on a list, and why. */
export interface Candidate {
  customerId: string
  list: ListName
  signs: Sign[]
  points: number
  /** What health foretells: to leave, or to buy more. Null where it says nothing. */
  chance: number | null
  method: string
  horizonDays: number
  /** Of the last twelve months, in the currency they spend most in. */
  value: number | null
  currency: string
  likeKey: string
  /** How pressing (0 to 1) × how much is at stake. */
  priority: number
}

interface Asked {
  at: Date
  /** All, unless told. */
  customerIds?: readonly string[]
  /** How many of each list for each unit; of those who are on it already, twice as many, so that nobody comes and goes. */
  most: Record<ListName, number>
  kept?: readonly string[]
  /** As it stood at a moment of the past, by what was known then: without what was worked out since. */
  isThen?: boolean
}

/** Who belongs on the lists at a moment, the most pressing first. */
export async function candidates(
  { facts }: Context,
  { at, customerIds, most, kept = [], isThen = false }: Asked,
): Promise<Candidate[]> {
  const rows = await facts.query(
    Found,
    candidatesSql({ whose: customerIds ? 'customer_id IN {ids:Array(UUID)}' : '1', isThen }),
    {
      at,
      ids: customerIds ?? [],
      kept,
      mostIntervene: most.intervene,
      mostGrow: most.grow,
    },
  )
  return rows.map(candidateOf)
}

function candidateOf(row: z.infer<typeof Found>): Candidate {
  return {
    customerId: row.customer_id,
    list: row.list,
    signs: row.signs.map(([sign, n, at, interaction, figure, points]) => ({
      ...{ sign: sign as Sign['sign'], n, at, interaction: interaction === nowhere ? '' : interaction },
      ...{ figure, points },
    })),
    points: row.points,
    chance: row.chance,
    method: row.method,
    horizonDays: row.horizon_days,
    value: row.value,
    currency: row.currency,
    likeKey: row.like_key,
    priority: row.priority,
  }
}
