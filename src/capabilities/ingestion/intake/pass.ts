import type { ConsentKeeper, Described, Forgotten, Identified, Identifier } from '../../customers/index.ts'
import type { Recognise } from '../../touchpoints/index.ts'
import type { Incoming, Person, Source } from '../incoming.ts'
import type { AccountKeeper } from './accounts.ts'
import { isAway } from './away.ts'
import type { Refused } from './check.ts'
import { keepConsents } from './consents.ts'
import { turningAway } from './forgotten.ts'
import { type FindNames, knownNames } from './own-names.ts'
import { type InteractionRow, instantText, interactionRow, label } from './row.ts'
import type { IdRow, StoredIds } from './stored-ids.ts'
import { type WordsKeeper, writtenIn } from './written.ts'

/** One thing to take in: an interaction, or something told about a person. */
export type Item = ArrivedInteraction | ToldPerson

export interface ArrivedInteraction {
  id: string
  source: Source
  receivedAt: number
  incoming: Incoming
}

export interface ToldPerson {
  source: Source
  receivedAt: number
  person: Person
  /** When it was told, ms since 1970. */
  at: number
}

export type Outcome = 'duplicate' | 'spooled' | { refused: Refused } | Identified

export interface PassParts {
  identifier: Identifier
  forgotten: Forgotten
  consents: ConsentKeeper
  accounts: AccountKeeper
  storedIds: StoredIds
  words?: WordsKeeper
  /** Names in customers' records, to be masked in what they write. */
  findNames?: FindNames
  /** How touchpoints are recognised now. */
  recognise(): Promise<Recognise>
  writeInteractions(rows: InteractionRow[]): Promise<void>
  writeIds(rows: IdRow[]): Promise<void>
}

/** When a store refuses a group, the one at fault is found by halves, so that it does not take the others with it. */
export async function passOrSplit(parts: PassParts, items: readonly Item[]): Promise<Outcome[]> {
  try {
    return await turningAway(parts.forgotten, items, (welcome) => runPass(parts, welcome))
  } catch (error) {
    if (isAway(error)) throw error
    if (items.length === 1) return [{ refused: refusedBy(error) }]
    const middle = Math.ceil(items.length / 2)
    return [
      ...(await passOrSplit(parts, items.slice(0, middle))),
      ...(await passOrSplit(parts, items.slice(middle))),
    ]
  }
}

function refusedBy(error: unknown): Refused {
  const said = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 300) : String(error)
  return {
    reason: `It could not be stored: ${said}`,
    fix: 'Correct the value that is named, and send it again.',
  }
}

/**
 * One group's way in: dedupe, identify, recognise and mask, write. The interactions are written before their ids: a crash in
 * between leaves interactions whose ids are missing, which the next start mends; the other order would leave ids without
 * interactions, and the sender's repetition would be taken for a duplicate and lost.
 */
async function runPass(parts: PassParts, items: readonly Item[]): Promise<Outcome[]> {
  const stored = await parts.storedIds.find(idsOf(items))
  const isFresh = firstOfEach(items, stored)
  const fresh = items.filter((_item, index) => isFresh[index])
  if (fresh.length === 0) return items.map(() => 'duplicate')
  const customers = await identifyInTurns(parts.identifier, fresh.map(describe))
  await keepConsents(parts.consents, fresh, customers)
  await parts.accounts.keep(fresh, customers)
  const recognise = await parts.recognise()
  const rows: InteractionRow[] = []
  const ids: IdRow[] = []
  const arrived: [ArrivedInteraction, Identified][] = []
  for (let position = 0; position < fresh.length; position++) {
    const item = fresh[position]!
    if ('id' in item) arrived.push([item, customers[position]!])
  }
  const names = await knownNames(parts.findNames, arrived)
  for (const [item, customer] of arrived) {
    const { id, source, receivedAt } = item
    rows.push(interactionRow(item, customer, names.get(customer.customerId), recognise))
    ids.push({ id, import_id: source.importId ?? '', received_at: instantText(receivedAt) })
  }
  if (rows.length > 0) {
    const written = parts.words ? writtenIn(arrived) : []
    if (written.length > 0) await parts.words?.keep(written)
    await parts.writeInteractions(rows)
    await parts.writeIds(ids)
    parts.storedIds.add(ids.map(({ id }) => id))
  }
  let next = 0
  return isFresh.map((fresh) => (fresh ? customers[next++]! : 'duplicate'))
}

function idsOf(items: readonly Item[]): string[] {
  const ids: string[] = []
  for (const item of items) if ('id' in item) ids.push(item.id)
  return ids
}

/** Many at once are identified some at a time: while some are saved the next are looked up, and others can come between. */
const identifiedAtOnce = 10_000

async function identifyInTurns(identifier: Identifier, described: readonly Described[]) {
  const turns: Promise<Identified[]>[] = []
  const size = Math.ceil(described.length / Math.max(1, Math.round(described.length / identifiedAtOnce)))
  for (let first = 0; first < described.length; first += size)
    turns.push(identifier.identify(described.slice(first, first + size)))
  // Whoever tries again finds none of these turns still on its way.
  const ended = await Promise.allSettled(turns)
  return ended.flatMap((turn) => {
    if (turn.status === 'rejected') throw turn.reason
    return turn.value
  })
}

/** The spool may hold a message beside its repetition, which the sender's clock can date differently: the first counts. */
function firstOfEach(items: readonly Item[], stored: ReadonlySet<string>): boolean[] {
  const met = new Set(stored)
  return items.map((item) => {
    if (!('id' in item)) return true
    if (met.has(item.id)) return false
    met.add(item.id)
    return true
  })
}

function describe(item: Item): Described {
  const { source } = item
  const { name, importId = '', unit = '' } = source
  if (!('incoming' in item)) return { source: name, importId, unit, person: item.person, at: item.at }
  const { person, occurredAt, unit: own } = item.incoming
  return { source: name, importId, unit: label(own) ?? unit, person, at: Date.parse(occurredAt) }
}
