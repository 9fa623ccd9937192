import type { Kysely } from 'kysely'
import { newId } from '../../../platform/ids.ts'
import type { Tables } from '../../../platform/postgres/tables.ts'
import { type Identity, identitiesOf, keyed, keyOf, type Person } from './identities.ts'
import { KnownCustomers } from './known-customers.ts'
import { phoneReader, type ReadPhone } from './phone-numbers.ts'
import {
  type Known,
  type KnownCustomer,
  type Meeting,
  type Resolution,
  resolve,
  type Shown,
} from './resolve.ts'
import { findIdentities, type NewCustomer, saveCustomers, saveIdentities, updateTold } from './store.ts'
import { ToldLately } from './told-lately.ts'
import { type Described, mergeAll, nothingTold, type Told, tellsSomething } from './traits.ts'

export interface Identified {
  customerId: string
  /** The record of the customer by which they were known. */
  recordId: string
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
  /** Told once about records that are met together; see `merging`. */
  meet?(meetings: readonly Meeting[]): Promise<void>
  /** How many identities are remembered between batches. */
  remembered?: number
  /** Two letters of the country whose phone numbers come without a country code. */
  country?: string
}

export interface Identifier {
  /** Finds or makes the customer of each person, links new identities and keeps what was told. One batch at a time. */
  identify(described: readonly Described[]): Promise<Identified[]>
  /** What `identify` would answer, without keeping anything. */
  rehearse(persons: readonly Person[]): Promise<Identified[]>
  /** Forgets what is remembered: after customers were removed or merged. */
  forget(): void
  /** Writes what waits. */
  close(): Promise<void>
}

const mostAttempts = 5

/** What an identifier keeps between batches. */
interface Memory {
  known: KnownCustomers
  readPhone: ReadPhone
  lately: ToldLately
  /** Pairs of records that were told as met. */
  met: Set<string>
}

/** How often the moments of repeated tellings are written. */
const laterEveryMs = 5_000
const toldAtOnce = 5_000

/**
 * Exact identity for batches of thousands in a handful of round trips. Batches take turns here; against other processes the
 * primary key of `identities` decides: whoever finds an identity taken meanwhile starts over with what is known then.
 */
export function createIdentifier(parts: IdentifierParts): Identifier {
  const memory: Memory = {
    known: new KnownCustomers(parts.remembered ?? 200_000, parts.now),
    readPhone: phoneReader(parts.country),
    lately: new ToldLately(),
    met: new Set(),
  }
  let turn: Promise<unknown> = Promise.resolve()
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }
  // What fails here is told again by its source, and at the latest then written.
  const timer = setInterval(() => inTurn(() => tellLater(parts, memory)).catch(() => undefined), laterEveryMs)
  timer.unref()
  return {
    identify: (described) => inTurn(() => identifyBatch(parts, memory, described)),
    close() {
      clearInterval(timer)
      return inTurn(() => tellLater(parts, memory))
    },
    async rehearse(persons) {
      const shown = persons.map((person) => ({
        identities: identitiesOf(person, memory.readPhone).map(keyed),
        source: '',
      }))
      return identified(resolve(shown, await lookUp(parts.db, memory.known, shown), newId))
    },
    forget() {
      memory.known.clear()
      memory.lately.forget()
      memory.met.clear()
    },
  }
}

async function identifyBatch(
  parts: IdentifierParts,
  memory: Memory,
  described: readonly Described[],
): Promise<Identified[]> {
  const { known } = memory
  const shown = described.map(({ person, source }) => ({
    identities: identitiesOf(person, memory.readPhone).map(keyed),
    source,
  }))
  for (let attempt = 1; ; attempt++) {
    const before = await lookUp(parts.db, known, shown)
    const resolution = resolve(shown, before, newId)
    try {
      await save(parts, memory.lately, { described, resolution })
    } catch (error) {
      memory.lately.forget()
      if (!(error instanceof TakenMeanwhile) || attempt === mostAttempts) throw error
      known.clear()
      continue
    }
    for (const [key, customer] of before) known.set(key, customer)
    for (const { identity, known: customer } of resolution.linked) known.set(identity.key, customer)
    await tellMeetings(parts, memory, resolution.meetings)
    return identified(resolution)
  }
}

function identified({ customers }: Resolution): Identified[] {
  return customers.map(({ known: { customer, recordId }, isNew }) => ({
    customerId: customer.id,
    recordId,
    isNew,
  }))
}

const mostMetRemembered = 100_000

/** Each pair once: it comes with every event until the records are merged. One that is lost in a crash comes again. */
async function tellMeetings({ meet }: IdentifierParts, { met }: Memory, meetings: readonly Meeting[]) {
  if (!meet || meetings.length === 0) return
  if (met.size > mostMetRemembered) met.clear()
  const news = meetings.filter(({ a, b }) => {
    const isNew = !met.has(`${a} ${b}`)
    met.add(`${a} ${b}`)
    return isNew
  })
  if (news.length > 0) await meet(news)
}

/** Copies of what is remembered or stored: an attempt that is given up must leave no trace. */
async function lookUp(
  db: Kysely<Tables>,
  known: KnownCustomers,
  persons: readonly Shown[],
): Promise<Map<string, Known>> {
  const found = new Map<string, Known>()
  const byId = new Map<string, KnownCustomer>()
  const unknown = new Map<string, Identity>()
  const add = (key: string, { customer: { id, named, userIdsFrom }, recordId }: Known) => {
    const one = byId.get(id) ?? { id, named, userIdsFrom }
    one.named ||= named
    if (userIdsFrom.length > one.userIdsFrom.length) one.userIdsFrom = userIdsFrom
    byId.set(id, one)
    found.set(key, { customer: one, recordId })
  }
  for (const { identities } of persons) {
    for (const identity of identities) {
      const { key } = identity
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
  lately: ToldLately,
  { described, resolution }: { described: readonly Described[]; resolution: Resolution },
): Promise<void> {
  const told = toldByCustomer(described, resolution, lately)
  const created = newCustomers(described, resolution, told)
  if (created.length + resolution.linked.length + told.size === 0) return
  await parts.db.transaction().execute(async (tx) => {
    const at = parts.now()
    await saveCustomers(tx, created, at)
    const linked = resolution.linked.map(({ identity, known, position }) => {
      const { source, importId } = described[position]!
      const { kind, value } = identity
      return { kind, value, customerId: known.customer.id, recordId: known.recordId, source, importId }
    })
    if ((await saveIdentities(tx, linked, at)) < linked.length) throw new TakenMeanwhile()
    await keepTold(parts, tx, { told, created })
  })
}

/** Writes what is told about customers we had, and mirrors the traits of all whose traits are new. */
async function keepTold(
  parts: IdentifierParts,
  tx: Kysely<Tables>,
  { told, created = [] }: { told: ReadonlyMap<string, Described[]>; created?: readonly NewCustomer[] },
) {
  const changed = await updateTold(tx, told, parts.now())
  const mirrored = [
    ...created.filter(({ traits }) => Object.keys(traits).length > 0),
    ...changed.filter(({ hasNewTraits }) => hasNewTraits),
  ]
  if (mirrored.length > 0) await parts.mirrorTraits(mirrored.map(traitsRow))
}

/** The moments at which the same words were told again. */
async function tellLater(parts: IdentifierParts, { lately }: Memory): Promise<void> {
  const waiting = lately.later()
  for (let first = 0; first < waiting.length; first += toldAtOnce) {
    const told = new Map<string, Described[]>()
    for (const [customerId, one] of waiting.slice(first, first + toldAtOnce)) {
      told.set(customerId, [...(told.get(customerId) ?? []), one])
    }
    await parts.db.transaction().execute((tx) => keepTold(parts, tx, { told }))
  }
}

/** What the batch tells about each customer that was not told before, in order of arrival. */
function toldByCustomer(
  described: readonly Described[],
  { customers }: Resolution,
  lately: ToldLately,
): Map<string, Described[]> {
  const told = new Map<string, Described[]>()
  for (const [position, one] of described.entries()) {
    if (!tellsSomething(one.person)) continue
    const { id } = customers[position]!.known.customer
    const news = lately.news(id, one)
    if (news.length === 0) continue
    const list = told.get(id)
    if (list) list.push(...news)
    else told.set(id, news)
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
