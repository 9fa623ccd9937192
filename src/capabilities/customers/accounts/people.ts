import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Invalid, NotFound } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { byHand } from '../profile/corrections.ts'
import { visible } from '../store.ts'
import { membersOf, recordsOf } from './belonging.ts'
import type * as contract from './contract.ts'
import { groupsOf } from './facts.ts'
import { freeMail, reservedNames } from './free-mail.ts'
import { findAccount } from './store.ts'

/** As many as a page shows; the total says how many there are. */
const mostShown = 500

export async function listMembers(context: Context, { id }: InputOf<typeof contract.listMembers>) {
  const account = await findAccount(context, id)
  const members = await membersOf(context, [account.id])
  const shown = members.slice(0, mostShown)
  const [rows, records] = await Promise.all([
    namesOf(
      context,
      shown.map(({ customerId }) => customerId),
    ),
    recordsOf(
      context,
      shown.map(({ customerId }) => customerId),
    ),
  ])
  const groups = shown.length > 0 ? await groupsOf(context, [...records.keys()]) : []
  const byCustomer = Map.groupBy(groups, ({ record }) => records.get(record))
  const people = shown.flatMap(({ customerId, role, since, source }) => {
    const named = rows.get(customerId)
    const theirs = byCustomer.get(customerId) ?? []
    if (!named) return []
    const last = theirs.map(({ last_at }) => last_at.toISOString()).toSorted()
    const interactions = theirs.reduce((all, { n }) => all + n, 0)
    return { ...named, role, since: since.toISOString(), source, lastAt: last.at(-1) ?? null, interactions }
  })
  return {
    people: people.toSorted((one, other) => ((one.lastAt ?? '') < (other.lastAt ?? '') ? 1 : -1)),
    total: members.length,
  }
}

async function namesOf(context: Context, ids: readonly string[]) {
  const rows = await visible(context)
    .select(['id', 'name', 'email', 'phone'])
    .where(sql<boolean>`id = ANY (${ids}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export function addMembers(
  context: Context,
  { id, customerIds, fromDomain }: InputOf<typeof contract.addMembers>,
) {
  return context.transaction(async (tx) => {
    const account = await findAccount(tx, id)
    if (fromDomain && !account.domain)
      throw new Invalid('This account has no domain.', {
        field: 'fromDomain',
        fix: 'Say first which domain its people write from.',
      })
    const known = await namesOf(tx, customerIds)
    const strangers = customerIds.filter((customer) => !known.has(customer))
    if (strangers.length > 0)
      throw new NotFound('Some of these customers are not known.', { field: 'customerIds' })
    const added =
      (await join(tx, account.id, customerIds)) + (fromDomain ? await addFromDomain(tx, account) : 0)
    await tx.audit('account.people-added', { subject: id, after: { people: added } })
    return { added }
  })
}

export function removeMember(
  context: Context,
  { id, customer }: InputOf<typeof contract.removeMember>,
): Promise<null> {
  return context.transaction(async (tx) => {
    const { id: accountId } = await findAccount(tx, id)
    const records = await recordsOf(tx, [customer])
    const { numUpdatedRows } = await tx.db
      .updateTable('account_people')
      .set({ until: tx.now() })
      .where('account_id', '=', accountId)
      .where(sql<boolean>`customer_id = ANY (${[...records.keys()]}::uuid[])`)
      .where('until', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new NotFound('This customer does not belong to the account.')
    await tx.audit('account.person-removed', { subject: accountId, before: { customerId: customer } })
    return null
  })
}

/** Everybody who writes from the account's domain and belongs nowhere; how many these were. */
export async function addFromDomain(tx: Context, { id, domain }: { id: string; domain: string | null }) {
  if (!domain || freeMail.includes(domain)) return 0
  const { rows } = await withoutAccount(tx, domain).execute(tx.db)
  return join(
    tx,
    id,
    rows.map(({ customer }) => customer),
  )
}

async function join(tx: Context, accountId: string, customerIds: readonly string[]): Promise<number> {
  if (customerIds.length === 0) return 0
  const { numAffectedRows } = await sql`
    INSERT INTO account_people AS known (account_id, customer_id, since, source)
    SELECT ${accountId}::uuid, customer, ${tx.now()}, ${byHand} FROM unnest(${customerIds}::uuid[]) AS customer
    ON CONFLICT (account_id, customer_id) DO UPDATE SET until = NULL, source = excluded.source
    WHERE known.until IS NOT NULL`.execute(tx.db)
  return Number(numAffectedRows ?? 0)
}

function withoutAccount({ actor }: Context, domain: string) {
  const seen = actor.units === 'all' ? sql`true` : sql`customers.unit = ANY (${actor.units}::text[])`
  return sql<{ customer: string }>`
    SELECT DISTINCT identities.customer_id AS customer FROM identities
    JOIN customers ON customers.id = identities.customer_id
    WHERE kind = 'email' AND split_part(value, '@', 2) = ${domain} AND ${seen}
      AND NOT EXISTS (SELECT FROM account_people WHERE until IS NULL AND account_people.customer_id IN (
        SELECT own.id FROM customers own WHERE own.id = customers.id OR own.merged_into = customers.id))`
}

const fewestPeople = 2
const mostSuggested = 8

/** Domains that several people write from who belong to no account; the most first. */
export async function listAccountSuggestions(
  { db, actor }: Context,
  { account }: InputOf<typeof contract.listAccountSuggestions>,
) {
  const seen = actor.units === 'all' ? sql`true` : sql`customers.unit = ANY (${actor.units}::text[])`
  const only = account
    ? sql`split_part(value, '@', 2) = (SELECT domain FROM accounts WHERE id = ${account})`
    : sql`true`
  const { rows } = await sql<{ domain: string; people: number; id: string | null; name: string | null }>`
    SELECT found.domain, found.people, known.id, coalesce(known.name, known.key) AS name
    FROM (
      SELECT split_part(value, '@', 2) AS domain, count(DISTINCT identities.customer_id) AS people
      FROM identities JOIN customers ON customers.id = identities.customer_id
      WHERE kind = 'email' AND ${only} AND ${seen} AND split_part(value, '@', 2) <> ALL (${freeMail}::text[])
        AND split_part(value, '@', 2) !~ ${reservedNames}
        AND NOT EXISTS (SELECT FROM account_people WHERE until IS NULL AND account_people.customer_id = customers.id)
      GROUP BY domain
    ) AS found
    LEFT JOIN LATERAL (
      SELECT id, name, key FROM accounts WHERE accounts.domain = found.domain ORDER BY id LIMIT 1
    ) AS known ON true
    WHERE people >= ${account ? 1 : fewestPeople}
    ORDER BY people DESC, found.domain LIMIT ${mostSuggested}`.execute(db)
  return {
    suggestions: rows.map(({ domain, people, id, name }) => ({
      domain,
      people,
      account: id === null ? null : { id, name: name ?? domain },
    })),
  }
}
