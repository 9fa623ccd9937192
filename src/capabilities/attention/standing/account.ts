import type { Context } from '../../../platform/context.ts'
import { findAccount, membersOf, namesOf } from '../../customers/index.ts'
import { together, type Weighed } from './account-standing.ts'
import type { AccountStanding } from './contract.ts'
import { standingsOf } from './standings.ts'

/** How an account stands: as its people do. */
export async function showAccountStanding(
  context: Context,
  { id }: { id: string },
): Promise<AccountStanding> {
  await findAccount(context, id)
  const members = (await membersOf(context, [id])).map(({ customerId }) => customerId)
  const [standings, names] = await Promise.all([standingsOf(context, members), namesOf(context, members)])
  const people: Weighed[] = members.map((customerId) => ({
    customerId,
    name: names.get(customerId) ?? '',
    standing: standings.get(customerId),
  }))
  return together(people)
}
