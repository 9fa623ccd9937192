import type { Kysely } from 'kysely'
import { newId } from '../../../platform/ids.ts'
import type { Tables } from '../../../platform/postgres/tables.ts'
import { identitiesOf, type Keyed, keyed, type Person, writtenAs } from './identities.ts'
import { KnownCustomers } from './known-customers.ts'
import { type Ahead, LookUp } from './look-up.ts'
import { phoneReader, type ReadPhone } from './phone-numbers.ts'
import { type Meeting, type Resolution, resolve, type Shown } from './resolve.ts'
import { save, TakenMeanwhile, tellLater } from './saving.ts'
import { ToldLately } from './told-lately.ts'
import type { Described } from './traits.ts'
import { mayWait } from './waiting.ts'

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
  /** Nobody else writes to this database. */
  alone?: boolean
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
  lookUp: LookUp
  lately: ToldLately
  /** Pairs of records that were told as met. */
  met: Set<string>
}

/**
 * The moments of repeated tellings are written every few seconds; where many wait because much is coming in, when nothing
 * came for so long, or at the latest after so long: then each customer is written once for all that came.
 */
const later = { lookEveryMs: 5_000, many: 5_000, latestMs: 300_000 }
/** What is remembered is let go after so long without anything to identify. */
const idleMs = 10 * 60_000
const mostRemembered = 500_000

/**
 * Exact identity for batches of thousands in a handful of round trips. Batches take turns here; against other processes the
 * primary key of `identities` decides: whoever finds an identity taken meanwhile starts over with what is known then.
 */
export function createIdentifier(parts: IdentifierParts): Identifier {
  const { db, now, alone = false, remembered: capacity = mostRemembered } = parts
  const known = new KnownCustomers({ capacity, now, alone })
  const memory: Memory = { known, lookUp: new LookUp(db, known), lately: new ToldLately(), met: new Set() }
  const readPhone = phoneReader(parts.country)
  let busyAt = 0
  let toldAt = 0
  let turn: Promise<unknown> = Promise.resolve()
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }
  /** What fails here is told again by its source, and at the latest then written. */
  async function tidy() {
    const now = performance.now()
    const isBusy = now - busyAt < later.lookEveryMs && memory.lately.waiting >= later.many
    if (isBusy && now - toldAt < later.latestMs) return
    toldAt = now
    await tellLater(parts, inTurn, () => memory.lately.later())
    if (now - busyAt > idleMs) forget(memory)
  }
  const timer = setInterval(() => tidy().catch(() => undefined), later.lookEveryMs)
  timer.unref()
  const nothingWaits = mayWait(db, (customerIds) =>
    tellLater(parts, inTurn, () => memory.lately.laterOf(customerIds)),
  )
  return {
    identify(described) {
      busyAt = performance.now()
      const shown = described.map(({ person, source }) => new ShownPerson(person, source, readPhone))
      for (const one of shown) known.recognise(one)
      // What cannot be asked now is asked, or fails, in turn.
      const asked = memory.lookUp.ahead(shown).catch(() => undefined)
      return inTurn(async () => identifyBatch(parts, memory, { described, shown, ahead: await asked }))
    },
    close() {
      clearInterval(timer)
      nothingWaits()
      return tellLater(parts, inTurn, () => memory.lately.later())
    },
    async rehearse(persons) {
      const shown = persons.map((person) => new ShownPerson(person, '', readPhone))
      return identified(resolve(shown, await memory.lookUp.rehearse(shown), newId))
    },
    forget: () => forget(memory),
  }
}

/** Their identities are read when somebody asks for them: most people come as they came before. */
class ShownPerson implements Shown {
  readonly source: string
  readonly writtenAs: string | undefined
  recognised: Shown['recognised']
  private readonly person: Person
  private readonly readPhone: ReadPhone
  private read: Keyed[] | undefined

  constructor(person: Person, source: string, readPhone: ReadPhone) {
    this.person = person
    this.source = source
    this.readPhone = readPhone
    this.writtenAs = writtenAs(person)
  }

  get identities(): readonly Keyed[] {
    this.read ??= identitiesOf(this.person, this.readPhone).map(keyed)
    return this.read
  }
}

function forget({ known, lately, met }: Memory) {
  known.clear()
  lately.forget()
  met.clear()
}

interface Batch {
  described: readonly Described[]
  shown: readonly Shown[]
  ahead: Ahead | undefined
}

async function identifyBatch(
  parts: IdentifierParts,
  memory: Memory,
  { described, shown, ahead }: Batch,
): Promise<Identified[]> {
  const { known, lookUp } = memory
  for (let attempt = 1; ; attempt++) {
    const resolution = resolve(shown, await lookUp.find(shown, attempt === 1 ? ahead : undefined), newId)
    try {
      await save(parts, memory.lately, { described, resolution })
    } catch (error) {
      // What was learnt in vain must leave no trace.
      memory.lately.forget()
      known.clear()
      if (!(error instanceof TakenMeanwhile) || attempt === mostAttempts) throw error
      continue
    }
    for (const { identity, known: customer } of resolution.linked) known.set(identity.key, customer)
    for (let position = 0; position < shown.length; position++) {
      const { writtenAs, recognised } = shown[position]!
      const { isAgreed, known: customer } = resolution.customers[position]!
      if (writtenAs !== undefined && isAgreed && !recognised) known.setPerson(writtenAs, customer)
    }
    lookUp.saved(alreadyKnown(resolution))
    await tellMeetings(parts, memory, resolution.meetings)
    return identified(resolution)
  }
}

/** The customers among those saved whom somebody else may have looked up before. */
function alreadyKnown({ linked, customers }: Resolution): string[] {
  return linked.flatMap(({ known: { customer }, position }) =>
    customers[position]!.isNew ? [] : [customer.id],
  )
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
