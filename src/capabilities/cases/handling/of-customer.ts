import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { InputOf, OutputOf } from '../../../platform/http/endpoint.ts'
import { customerOnPage } from '../../customers/index.ts'
import type * as contract from './contract.ts'
import { linesOf } from './lines.ts'
import { casesInSight } from './store.ts'

const mostUnsolved = 200
const mostDone = 5

/**
 * A customer's cases: what is due first of those that are not solved, then the newest of those that are.
 * @throws NotFound where the customer is absent or outside the actor's units
 */
export async function listCasesOfCustomer(
  context: Context,
  { id }: InputOf<typeof contract.listCasesOfCustomer>,
): Promise<OutputOf<typeof contract.listCasesOfCustomer>> {
  const { records } = await customerOnPage(context, id)
  const theirs = casesInSight(context)
    .selectAll('cases')
    .select(sql<number>`count(*) OVER ()::int`.as('in_all'))
    .where('customer_id', 'in', [...records])
  const [unsolved, done] = await Promise.all([
    theirs
      .where('state', 'in', ['open', 'waiting'])
      .orderBy(sql`coalesce(next_at, 'infinity')`)
      .orderBy('cases.id')
      .limit(mostUnsolved)
      .execute(),
    theirs
      .where('state', 'in', ['resolved', 'closed'])
      .orderBy('opened_at', 'desc')
      .orderBy('cases.id', 'desc')
      .limit(mostDone)
      .execute(),
  ])
  return {
    cases: await linesOf(context, [...unsolved, ...done]),
    unsolved: unsolved[0]?.in_all ?? 0,
    done: done[0]?.in_all ?? 0,
  }
}
