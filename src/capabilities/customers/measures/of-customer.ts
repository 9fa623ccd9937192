import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { choiceLabel, measureNames, measures } from './known.ts'

const Row = z.object({ measure: z.enum(measureNames), number: z.number().nullable(), choice: z.string() })

/** What is measured of a person, in words. */
export async function measuresOf({ facts }: Context, customerIds: readonly string[]) {
  const rows = await facts.query(
    Row,
    `SELECT measure, number, choice FROM customer_measures FINAL WHERE customer_id IN {ids:Array(UUID)} ORDER BY measure`,
    { ids: customerIds },
  )
  return rows.map(({ measure, number, choice }) => ({
    what: measures[measure].label,
    value: number ?? choiceLabel(measure, choice),
  }))
}
