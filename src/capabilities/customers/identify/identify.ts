import type { Kysely } from 'kysely'
import { newId } from '../../../platform/ids.ts'
import type { Tables } from '../../../platform/postgres/tables.ts'
import { type Identity, identitiesOf, keyOf, type Person } from './identities.ts'
import { KnownCustomers } from './known-customers.ts'
import { type Known, type Resolution, resolve } from './resolve.ts'
import { findIdentities, type NewCustomer, saveCustomers, saveIdentities, updateTold } from './store.ts'
import { type Described, mergeAll, nothingTold, type Told, tellsSomething } from './traits.ts'

export interface Identified {
  customerId: string
  isNew: boolean
}

/** A customer's traits as the facts store mirrors them. */
export interface TraitsRow {
  customer_id: string
  version: number
  unit: string
  traits: Record<string, string>
}

export interface IdentifierParts {
  db: Kysely<Tables>
  now(): Date
  /** Writes the mirrored traits durably; called before the customers' own rows are committed. */
  mirrorTraits(rows: TraitsRow[]): Promise<void>
  /** How many identities are remembered between batches. */
  remembered?: number
}

export interface Identifier {
  /** Finds or makes the customer of each person, links new identities and keeps what was told. One batch at a time. */
  identify(described: readonly Described[]): Promise<Identified[]>
  /** What `identify` would answer, without keeping anything. */
  rehearse(persons: readonly Person[]): Promise<Identified[]>
  /** Forgets what is remembered: after customers were removed or merged. */
  forget(): void
}

const mostAttempts = 5

/**
 * Exact identity for batches of thousands in a handful of round trips. Batches take turns here; against other processes the
 * primary key of `identities` decides: whoever finds an identity taken meanwhile starts over with what is known then.
 */
export function createIdentifier(parts: IdentifierParts): Identifier {
  const known = new KnownCustomers(parts.remembered ?? 200_000, parts.now)
  let turn: Promise<unknown> = Promise.resolve()
  return {
    identify(described) {
      const mine = turn.then(() => identifyBatch(parts, known, described))
      turn = mine.catch(() => undefined)
      return mine
    },
    async rehearse(persons) {
      return identified(resolve(persons, await lookUp(parts.db, known, persons), newId))
    },
    forget: () => known.clear(),
  }
}

async function identifyBatch(
  parts: IdentifierParts,
  known: KnownCustomers,
  described: readonly Described[],
): Promise<Identified[]> {
  const persons = described.map(({ person }) => person)
  for (let attempt = 1; ; attempt++) {
    const before = await lookUp(parts.db, known, persons)
    const resolution = resolve(persons, before, newId)
    try {
      await save(parts, described, resolution)
    } catch (error) {
      if (!(error instanceof TakenMeanwhile) || attempt === mostAttempts) throw error
      known.clear()
      continue
    }
    for (const [key, customer] of before) known.set(key, customer)
    for (const { identity, known: customer } of resolution.linked) known.set(keyOf(identity), customer)
    return identified(resolution)
  }
}

function identified({ customers }: Resolution): Identified[] {
  return customers.map(({ known: { id }, isNew }) => ({ customerId: id, isNew }))
}

/** Copies of what is remembered or stored: an attempt that is given up must leave no trace. */
async function lookUp(
  db: Kysely<Tables>,
  known: KnownCustomers,
  persons: readonly Person[],
): Promise<Map<string, Known>> {
  const found = new Map<string, Known>()
  const byId = new Map<string, Known>()
  const unknown = new Map<string, Identity>()
  const add = (key: string, { id, named }: Known) => {
    const one = byId.get(id) ?? { id, named }
    one.named ||= named
    byId.set(id, one)
    found.set(key, one)
  }
  for (const person of persons) {
    for (const identity of identitiesOf(person)) {
      const key = keyOf(identity)
      if (found.has(key) || unknown.has(key)) continue
      const remembered = known.get(key)
      if (remembered) add(key, remembered)
      else unknown.set(key, identity)
    }
  }
  if (unknown.size > 0)
    for (const row of await findIdentities(db, [...unknown.values()])) add(keyOf(row), row)
  return found
}

/** Another process linked one of the identities between our look and our write. */
class TakenMeanwhile extends Error {}

/** Everything of a batch in one transaction, or nothing. */
async function save(
  parts: IdentifierParts,
  described: readonly Described[],
  resolution: Resolution,
): Promise<void> {
  const told = toldByCustomer(described, resolution)
  const created = newCustomers(described, resolution, told)
  if (created.length + resolution.linked.length + told.size === 0) return
  await parts.db.transaction().execute(async (tx) => {
    const at = parts.now()
    await saveCustomers(tx, created, at)
    const linked = resolution.linked.map(({ identity, known, position }) => {
      const { source, importId } = described[position]!
      return { ...identity, customerId: known.id, source, importId }
    })
    if ((await saveIdentities(tx, linked, at)) < linked.length) throw new TakenMeanwhile()
    const changed = await updateTold(tx, told, at)
    const mirrored = [...created, ...changed].filter(({ traits }) => Object.keys(traits).length > 0)
    if (mirrored.length > 0) await parts.mirrorTraits(mirrored.map(traitsRow))
  })
}

/** What the batch tells about each customer, in order of arrival. */
function toldByCustomer(
  described: readonly Described[],
  { customers }: Resolution,
): Map<string, Described[]> {
  const told = new Map<string, Described[]>()
  for (const [position, one] of described.entries()) {
    if (!tellsSomething(one.person)) continue
    const { id } = customers[position]!.known
    const list = told.get(id)
    if (list) list.push(one)
    else told.set(id, [one])
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

function traitsRow({ id, unit, traits }: { id: string; unit: string; traits: Told['traits'] }): TraitsRow {
  lastVersion = Math.max(lastVersion + 1, Date.now() * 1000)
  const texts = Object.fromEntries(Object.entries(traits).map(([key, value]) => [key, String(value)]))
  return { customer_id: id, version: lastVersion, unit, traits: texts }
}
