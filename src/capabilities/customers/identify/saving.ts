import type { Kysely } from 'kysely'
import type { Tables } from '../../../platform/postgres/tables.ts'
import type { IdentifierParts, TraitsRow } from './identify.ts'
import type { Resolution } from './resolve.ts'
import { type NewCustomer, saveCustomers, saveIdentities, updateTold } from './store.ts'
import type { ToldLately } from './told-lately.ts'
import { type Described, mergeAll, nothingTold, type Told, tellsSomething } from './traits.ts'

/** Another process linked one of the identities between our look and our write. */
export class TakenMeanwhile extends Error {}

/** Everything of a batch in one transaction, or nothing. */
export async function save(
  parts: IdentifierParts,
  lately: ToldLately,
  { described, resolution }: { described: readonly Described[]; resolution: Resolution },
): Promise<void> {
  const told = toldByCustomer(described, resolution, lately)
  const created = newCustomers(described, resolution, told)
  if (created.length + resolution.linked.length + told.size === 0) return
  await parts.db.transaction().execute(async (tx) => {
    const at = parts.now()
    await saveCustomers(tx, created, at)
    // Where nobody else can have taken an identity meanwhile, both stores are written beside each other.
    const early = parts.alone ? mirror(parts, created) : undefined
    early?.catch(() => undefined) // it is waited for below
    const linked = resolution.linked.map(({ identity, known, position }) => {
      const { source, importId } = described[position]!
      return { ...identity, customerId: known.customer.id, recordId: known.recordId, source, importId }
    })
    await saveIdentities(tx, linked, at).catch((error) => {
      throw isTaken(error) ? new TakenMeanwhile() : error
    })
    await keepTold(parts, tx, told)
    await (early ?? mirror(parts, created))
  })
}

function isTaken({ code, constraint }: { code?: string; constraint?: string }): boolean {
  return code === '23505' && constraint === 'identities_pkey'
}

/** Writes what is told about customers we had, and mirrors the traits of those whose traits are new. */
async function keepTold(
  parts: IdentifierParts,
  tx: Kysely<Tables>,
  told: ReadonlyMap<string, Described[]>,
): Promise<void> {
  const changed = await updateTold(tx, told, parts.now())
  await mirror(
    parts,
    changed.filter(({ hasNewTraits }) => hasNewTraits),
  )
}

type WithTraits = Parameters<typeof traitsRow>[0]

async function mirror({ mirrorTraits }: IdentifierParts, customers: readonly WithTraits[]): Promise<void> {
  const telling = customers.filter(({ traits }) => Object.keys(traits).length > 0)
  if (telling.length > 0) await mirrorTraits(telling.map(traitsRow))
}

const toldAtOnce = 5_000

type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Writes the moments at which the same words were told again, some at a time, so that what arrives meanwhile need not wait
 * long. Who came one after the other lies side by side: told in different turns, their rows find room where they are, and
 * no index has to learn of it.
 */
export async function tellLater(
  parts: IdentifierParts,
  inTurn: InTurn,
  take: () => [string, Described][],
): Promise<void> {
  const waiting = new Map<string, Described[]>()
  for (const [customerId, one] of await inTurn(async () => take())) {
    waiting.set(customerId, [...(waiting.get(customerId) ?? []), one])
  }
  const turns = Math.ceil(waiting.size / toldAtOnce)
  for (const some of Map.groupBy(waiting, (_told, at) => at % turns).values()) {
    const told = new Map(some)
    await inTurn(() => parts.db.transaction().execute((tx) => keepTold(parts, tx, told)))
  }
}

/** What the batch tells about each customer that was not told before, in order of arrival. */
function toldByCustomer(
  described: readonly Described[],
  { customers }: Resolution,
  lately: ToldLately,
): Map<string, Described[]> {
  const told = new Map<string, Described[]>()
  for (let position = 0; position < described.length; position++) {
    const one = described[position]!
    if (!tellsSomething(one.person)) continue
    const { id } = customers[position]!.known.customer
    const news = lately.news(id, one)
    if (news.length === 0) continue
    const list = told.get(id)
    if (list) list.push(...news)
    else told.set(id, [...news])
  }
  return told
}

/** New customers come with what was told about them; they are taken out of `told`. */
function newCustomers(
  described: readonly Described[],
  { created }: Resolution,
  told: Map<string, Described[]>,
): NewCustomer[] {
  return created.map(({ id, position }) => {
    const { unit, source, importId } = described[position]!
    const record = mergeAll(nothingTold, told.get(id) ?? []) ?? nothingTold
    told.delete(id)
    return { id, unit, source, importId, ...record }
  })
}

let lastVersion = 0

export function traitsRow({
  id,
  unit,
  traits,
}: {
  id: string
  unit: string
  traits: Told['traits']
}): TraitsRow {
  lastVersion = Math.max(lastVersion + 1, Date.now() * 1000)
  const texts = Object.fromEntries(Object.entries(traits).map(([key, value]) => [key, String(value)]))
  return { customer_id: id, version: lastVersion, unit, traits: texts }
}
