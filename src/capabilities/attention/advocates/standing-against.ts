import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { type MayContact, mayContact, reachOf } from '../../customers/index.ts'
import { standingsOf } from '../standing/standings.ts'
import type { ReasonNot } from './asks.ts'
import type { AdvocateSettings } from './contract.ts'

/** By customer, all that stands against asking them for something now; empty where nothing does. */
export async function reasonsAgainst(
  context: Context,
  customerIds: readonly string[],
  { restDays, purpose }: AdvocateSettings,
): Promise<Map<string, ReasonNot[]>> {
  if (customerIds.length === 0) return new Map()
  const [known, standings, may, reach] = await Promise.all([
    historyOf(context, customerIds, restDays),
    standingsOf(context, customerIds),
    mayContact(context, customerIds, { purpose, channel: 'email' }),
    reachOf(context, customerIds),
  ])
  const reachable = new Set(reach.filter(({ email, phone }) => email || phone).map(({ asked }) => asked))
  return new Map(
    customerIds.map((id) => {
      const history = known.get(id)
      const found: (ReasonNot | false | undefined)[] = [
        history?.has_case && 'case-open',
        standings.get(id)?.band === 'high' && 'at-risk',
        history?.said_no && 'said-no',
        history?.asked_lately && 'asked-lately',
        !agreed(may.get(id)) && 'not-agreed',
        !reachable.has(id) && 'no-address',
      ]
      return [id, found.filter((one): one is ReasonNot => Boolean(one))]
    }),
  )
}

const agreed = (answer: MayContact | undefined) => answer?.may === true

interface History {
  id: string
  has_case: boolean
  asked_lately: boolean
  said_no: boolean
}

/**
 * What was asked of them before, and whether somebody takes care of a trouble of theirs: across all records that are one
 * customer. Who said no once is left in peace for twice as long.
 */
async function historyOf({ db, now }: Context, ids: readonly string[], restDays: number) {
  const rested = new Date(now().getTime() - restDays * 86_400_000)
  const twice = new Date(now().getTime() - 2 * restDays * 86_400_000)
  const { rows } = await sql<History>`
    WITH family AS (
      SELECT asked.id, record.id AS record FROM unnest(${ids}::uuid[]) AS asked(id)
      JOIN customers own ON own.id = asked.id
      JOIN customers record ON coalesce(record.merged_into, record.id) = coalesce(own.merged_into, own.id)
        AND (record.id = coalesce(own.merged_into, own.id) OR record.merged_into = coalesce(own.merged_into, own.id))
    )
    SELECT family.id,
      bool_or(EXISTS (SELECT FROM cases WHERE customer_id = record AND state IN ('open', 'waiting') AND kind != 'growth')) AS has_case,
      bool_or(EXISTS (SELECT FROM advocate_asks WHERE customer_id = record AND kind != 'thanks' AND state != 'failed'
        AND asked_at > ${rested})) AS asked_lately,
      bool_or(EXISTS (SELECT FROM advocate_asks WHERE customer_id = record AND state = 'said-no' AND asked_at > ${twice})) AS said_no
    FROM family GROUP BY family.id`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
