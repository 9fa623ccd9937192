import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import { clickhouseText } from '../../../platform/facts/literals.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { systemActor } from '../../../platform/open-context.ts'
import { colleagues } from '../../access/index.ts'
import { type Identity, identitiesOf } from '../identify/identities.ts'
import { findCustomer } from '../store.ts'
import type * as contract from './contract.ts'
import { byHand, corrected, type Known } from './corrections.ts'

type Change = InputOf<typeof contract.changeCustomer>

/** The customer's own record; what merged records told stays with them. The audit log learns what was changed, never to what. */
export function changeCustomer(context: Context, { id, ownerId, ...correction }: Change): Promise<null> {
  return context.transaction(async (tx) => {
    const customer = await findCustomer(tx, id)
    if (ownerId !== undefined) await changeOwner(tx, customer, ownerId)
    const before: Known = { ...customer, toldAt: customer.told_at, toldBy: customer.told_by }
    const { known, changed } = corrected(before, correction, tx.now().getTime())
    if (changed.length > 0) await saveCorrection(tx, customer, { known, changed })
    return null
  })
}

async function changeOwner(
  tx: Context,
  { id, owner_id }: { id: string; owner_id: string | null },
  ownerId: string | null,
) {
  if (owner_id === ownerId) return
  if (ownerId && !(await colleagues(tx)).some((one) => one.id === ownerId))
    throw new Invalid('This person does not work here.', {
      field: 'ownerId',
      fix: 'Choose somebody from the list.',
    })
  await tx.db
    .updateTable('customers')
    .set({ owner_id: ownerId, updated_at: tx.now() })
    .where('id', '=', id)
    .execute()
  await tx.audit('customer.assigned', { subject: id, before: { ownerId: owner_id }, after: { ownerId } })
}

async function saveCorrection(
  tx: Context,
  { id, unit }: { id: string; unit: string },
  { known, changed }: { known: Known; changed: string[] },
) {
  const told = usable(known, changed)
  await tx.db
    .updateTable('customers')
    .set({
      name: known.name,
      email: known.email,
      phone: known.phone,
      traits: JSON.stringify(known.traits),
      told_at: JSON.stringify(known.toldAt),
      told_by: JSON.stringify(known.toldBy),
      updated_at: tx.now(),
    })
    .where('id', '=', id)
    .execute()
  for (const identity of told) await linkIdentity(tx, id, identity)
  if (changed.some((key) => key.startsWith('trait:'))) await mirror(tx, { id, unit, traits: known.traits })
  await tx.audit('customer.corrected', { subject: id, after: { fields: changed } })
}

/** The corrected e-mail address and phone number as identities; refused where they are none. */
function usable(known: Known, changed: readonly string[]): Identity[] {
  return (['email', 'phone'] as const).flatMap((field) => {
    const value = known[field]
    if (!value || !changed.includes(field)) return []
    const [identity] = identitiesOf({ [field]: value })
    if (identity) return identity
    throw field === 'email'
      ? new Invalid('This is not an e-mail address.', { field, fix: 'Write it as name@example.com.' })
      : new Invalid('This is not a phone number.', { field, fix: 'Write it as +49 170 1234567.' })
  })
}

/** What is somebody else's is never taken from them: whether both are one person is a question of its own. */
async function linkIdentity(tx: Context, customerId: string, { kind, value }: Identity) {
  const owner = await tx.db
    .selectFrom('identities')
    .select('customer_id')
    .where('kind', '=', kind)
    .where('value', '=', value)
    .executeTakeFirst()
  if (owner?.customer_id === customerId) return
  if (owner)
    throw new Conflict('Another customer is known by this.', {
      field: kind,
      fix: 'Search for it under Customers: if both are the same person, merge them.',
    })
  await tx.db
    .insertInto('identities')
    .values({
      kind,
      value,
      customer_id: customerId,
      origin_id: customerId,
      source: byHand,
      import_id: '',
      first_seen: tx.now(),
    })
    .execute()
}

/** So that filters find the corrected traits. Written before the change is committed, as the intake does. */
async function mirror(
  tx: Context,
  { id, unit, traits }: { id: string; unit: string; traits: Known['traits'] },
) {
  const pairs = Object.entries(traits).flatMap((pair) => pair.map((part) => clickhouseText(String(part))))
  const version = versionAt(tx.now())
  await tx.as(systemActor).facts.command(
    `INSERT INTO customer_traits (customer_id, version, unit, traits)
      VALUES (${clickhouseText(id)}, ${version}, ${clickhouseText(unit)}, map(${pairs.join(', ')}))`,
  )
}

/** As the intake counts versions: microseconds, so that whatever is told later is newer. */
function versionAt(now: Date): string {
  return `${Math.max(now.getTime(), Date.now())}000`
}
