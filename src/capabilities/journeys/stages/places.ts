import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'

/** A stage in its place on the way, with every name that facts may know it by. */
export interface PlacedStage {
  id: string
  name: string
  /** From 1 on. */
  place: number
  names: string[]
  isSale: boolean
  isAfterSale: boolean
  /** Places that count as having gone on. */
  later: number[]
}

/** The stage of buying as Attune has it from the start, whatever it is called now. */
const saleStage = '0199a000-0000-7000-8000-000000000004'

/**
 * The organisation's stages in order. Going on is coming to the next stage or one further along: who orders without a look at
 * the reviews has not dropped out. Before the sale only stages up to the sale count: somebody with a question about an
 * earlier order has not gone on to buy.
 */
export async function placedStages({ db }: Context): Promise<PlacedStage[]> {
  const rows = await db
    .selectFrom('touchpoint_stages')
    .innerJoin('touchpoint_stage_names', 'touchpoint_stage_names.stage_id', 'touchpoint_stages.id')
    .select([
      'touchpoint_stages.id',
      'touchpoint_stages.name',
      sql<string[]>`array_agg(touchpoint_stage_names.folded)`.as('names'),
    ])
    .groupBy(['touchpoint_stages.id', 'touchpoint_stages.name', 'touchpoint_stages.position'])
    .orderBy('touchpoint_stages.position')
    .orderBy('touchpoint_stages.id')
    .execute()
  const sale = rows.findIndex(({ id }) => id === saleStage)
  return rows.map((row, at) => ({
    ...row,
    place: at + 1,
    isSale: at === sale,
    isAfterSale: sale >= 0 && at > sale,
    later: rows.flatMap((_, other) =>
      other > at && (sale < 0 || at >= sale || other <= sale) ? [other + 1] : [],
    ),
  }))
}
