import type { Described, Identifier } from '../../customers/index.ts'
import type { Incoming, Person, Source } from '../incoming.ts'
import type { Refused } from './check.ts'
import { type InteractionRow, instantText, interactionRow } from './row.ts'
import type { IdRow, StoredIds } from './stored-ids.ts'

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

export type Outcome = 'duplicate' | 'spooled' | { refused: Refused } | { customerId: string; isNew: boolean }

export interface PassParts {
  identifier: Identifier
  storedIds: StoredIds
  writeInteractions(rows: InteractionRow[]): Promise<void>
  writeIds(rows: IdRow[]): Promise<void>
}

/**
 * One group's way in: dedupe, identify, recognise and mask, write. The interactions are written before their ids: a crash in
 * between leaves interactions whose ids are missing, which the next start mends; the other order would leave ids without
 * interactions, and the sender's repetition would be taken for a duplicate and lost.
 */
export async function runPass(parts: PassParts, items: readonly Item[]): Promise<Outcome[]> {
  const stored = await parts.storedIds.find(items.flatMap((item) => ('id' in item ? [item.id] : [])))
  const isFresh = (item: Item) => !('id' in item) || !stored.has(item.id)
  const fresh = items.filter(isFresh)
  if (fresh.length === 0) return items.map(() => 'duplicate')
  const customers = await parts.identifier.identify(fresh.map(describe))
  const rows: InteractionRow[] = []
  const ids: IdRow[] = []
  for (const [position, item] of fresh.entries()) {
    if (!('id' in item)) continue
    rows.push(interactionRow(item, customers[position]!.customerId))
    ids.push({
      id: item.id,
      import_id: item.source.importId ?? '',
      received_at: instantText(item.receivedAt),
    })
  }
  if (rows.length > 0) {
    await parts.writeInteractions(rows)
    await parts.writeIds(ids)
    parts.storedIds.add(ids.map(({ id }) => id))
  }
  let next = 0
  return items.map((item) => (isFresh(item) ? customers[next++]! : 'duplicate'))
}

function describe(item: Item): Described {
  const { source } = item
  const { name, importId = '', unit = '' } = source
  const about = { source: name, importId, unit }
  if (!('incoming' in item)) return { ...about, person: item.person, at: item.at }
  const { person, occurredAt, unit: own } = item.incoming
  return { ...about, unit: own ?? unit, person, at: Date.parse(occurredAt) }
}
