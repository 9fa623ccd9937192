import type { Context } from '../../../platform/context.ts'
import { moneyOf } from '../profile/figures.ts'
import { type Membership, membersOf, recordsOf } from './belonging.ts'
import { type Answered, answersOf, type Group, groupsOf, recordsInTheirName } from './facts.ts'
import { scoresOf } from './scores.ts'

/** Which records have to do with which accounts, and how. */
export interface Reach {
  /** Of each account, by its id. */
  members: ReadonlyMap<string, Membership[]>
  /** From every record to the customer it belongs to. */
  customers: ReadonlyMap<string, string>
  /** All that are looked at: of members, and of others with an interaction in the name of an account. */
  records: string[]
}

export async function reachOf(
  context: Context,
  accounts: readonly { id: string; key: string }[],
): Promise<Reach> {
  const [members, named] = await Promise.all([
    membersOf(
      context,
      accounts.map(({ id }) => id),
    ),
    recordsInTheirName(
      context,
      accounts.map(({ key }) => key),
    ),
  ])
  const customers = await recordsOf(context, [...new Set(members.map(({ customerId }) => customerId))])
  return {
    members: Map.groupBy(members, ({ accountId }) => accountId),
    customers,
    records: [...new Set([...customers.keys(), ...named.map(({ record }) => record)])],
  }
}

/** Whether something of a record counts for an account: its people's doings all do, others' only in its name. */
export function countsFor({ members, customers }: Reach, { id, key }: { id: string; key: string }) {
  const people = new Set((members.get(id) ?? []).map(({ customerId }) => customerId))
  return ({ record, account }: { record: string; account: string }) =>
    account === key || people.has(customers.get(record) ?? '')
}

/** The figures of each account, by its id. */
export async function figuresOf(context: Context, accounts: readonly { id: string; key: string }[]) {
  if (accounts.length === 0) return new Map<string, AccountFigures>()
  const reach = await reachOf(context, accounts)
  const [groups, answers] =
    reach.records.length > 0
      ? await Promise.all([groupsOf(context, reach.records), answersOf(context, reach.records)])
      : [[], []]
  return new Map(
    accounts.map((account) => [account.id, together(reach, account, { groups, answers })] as const),
  )
}

export type AccountFigures = ReturnType<typeof together>

function together(
  reach: Reach,
  account: { id: string; key: string },
  { groups, answers }: { groups: readonly Group[]; answers: readonly Answered[] },
) {
  const counts = countsFor(reach, account)
  const theirs = groups.filter(counts)
  const last = Math.max(...theirs.map(({ last_at }) => last_at.getTime()))
  const sum = (of: (group: Group) => number) => theirs.reduce((all, group) => all + of(group), 0)
  return {
    people: reach.members.get(account.id)?.length ?? 0,
    interactions: sum(({ n }) => n),
    lastAt: theirs.length > 0 ? new Date(last).toISOString() : null,
    orders: sum(({ orders }) => orders),
    money: moneyOf(theirs),
    scores: scoresOf(answers.filter(counts)),
  }
}
