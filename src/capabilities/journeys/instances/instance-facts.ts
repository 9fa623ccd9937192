import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Journey } from '../definitions/store.ts'

/** Which instances: those of a journey as one revision of its definition made them. */
export interface Made {
  journeyId: string
  built: number
}
export const madeBy = 'journey_id = {journeyId:String} AND built = {built:UInt32}'

const Kept = z.object({ id: z.string(), customer_id: z.string() })

/** The instances these customers have now. */
export function instancesOf({ facts }: Context, made: Made, customers: readonly string[]) {
  return facts.query(
    Kept,
    `SELECT id, customer_id FROM journey_instances FINAL WHERE ${madeBy} AND customer_id IN {customers:Array(UUID)}`,
    { ...made, customers },
  )
}

const mostRows = 5_000

export async function writeInstances({ facts }: Context, rows: readonly object[]): Promise<void> {
  for (let first = 0; first < rows.length; first += mostRows)
    await facts.insert('journey_instances', rows.slice(first, first + mostRows))
}

/**
 * Merges what a building wrote in many parts, so that pages need not sort out which row is the newest. Where the store
 * has no time for it now, it merges by itself later.
 */
export async function mergeInstances({ facts, log }: Pick<Context, 'facts' | 'log'>): Promise<void> {
  await facts
    .command('OPTIMIZE TABLE journey_instances FINAL SETTINGS optimize_skip_merged_partitions = 1')
    .catch((error) => log.info({ err: error }, 'Instances of journeys are merged later.'))
}

const Customer = z.object({ customer_id: z.string() })

/** Who has a journey that is open though nothing came for longer than its time-out. */
export async function customersOverdue(
  { facts, now }: Context,
  { id, built, definition }: Pick<Journey, 'id' | 'built' | 'definition'>,
): Promise<string[]> {
  const before = new Date(now().getTime() - definition.timeoutDays * 86_400_000)
  const rows = await facts.query(
    Customer,
    `SELECT DISTINCT customer_id FROM journey_instances FINAL
    WHERE ${madeBy} AND outcome = 'open' AND latest_at < {before:DateTime64(3)}`,
    { journeyId: id, built, before },
  )
  return rows.map(({ customer_id }) => customer_id)
}

/** Lets go of what no journey shows any more: of deleted journeys, and of earlier revisions. */
export function removeOutdated(
  { facts }: Pick<Context, 'facts'>,
  journeys: readonly Journey[],
): Promise<void> {
  const kept = journeys.flatMap(({ id, built, revision }) => [
    `('${id}', ${built})`,
    `('${id}', ${revision})`,
  ])
  const isKept = kept.length > 0 ? `(journey_id::String, built) IN (${kept.join(', ')})` : '0'
  return facts.command(`DELETE FROM journey_instances WHERE NOT (${isKept})`)
}
