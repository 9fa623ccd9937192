import type { Logger } from 'pino'
import type { Context } from '../../platform/context.ts'
import { TooBusy } from '../../platform/errors.ts'
import { mergingLater } from '../../platform/facts/merging-later.ts'
import type { Spool } from '../../platform/facts/spool.ts'
import { enqueueSoon } from '../../platform/jobs/soon.ts'
import {
  createConsentKeeper,
  createForgotten,
  createIdentifier,
  enqueueMeetings,
  type Forgotten,
  namesOf,
  tellAccounts,
} from '../customers/index.ts'
import { type Recogniser, recognise } from '../touchpoints/index.ts'
import { readSoon } from '../understanding/index.ts'
import { keepForgottenLetters } from './dead-letters/forgotten.ts'
import { saveDeadLetters } from './dead-letters/store.ts'
import type { Accepted, Incoming, Person, Source } from './incoming.ts'
import { createAccountKeeper } from './intake/accounts.ts'
import { turningAway } from './intake/forgotten.ts'
import { createGroups } from './intake/groups.ts'
import { checked, isTurnedAway, type Placed, summary } from './intake/judgement.ts'
import { type Item, type Outcome, passOrSplit, type ToldPerson } from './intake/pass.ts'
import type { InteractionRow } from './intake/row.ts'
import { createShelter } from './intake/shelter.ts'
import { createStoredIds, missingIds } from './intake/stored-ids.ts'
import type { WordsKeeper } from './intake/written.ts'

/** The one way in: every source hands its interactions to `accept`. */
export interface Intake {
  /** Resolves when every one of them is durable, known to be a duplicate, or refused with its reason. */
  accept(source: Source, incoming: readonly Incoming[]): Promise<Accepted>
  /** The same for much that can wait, as it is in files: past the queue, and never by way of the local disk. */
  takeOver(source: Source, incoming: readonly Incoming[]): Promise<Accepted>
  /** Keeps what was told about people where nothing happened: identify, group and alias calls. */
  tell(source: Source, told: readonly { person: Person; at: number }[]): Promise<void>
  /** What `accept` would say, without keeping anything: for dry runs. */
  rehearse(source: Source, incoming: readonly Incoming[]): Promise<Accepted>
  /** Whether nothing waits on the local disk for a store to come back. */
  isWorkedOff(): Promise<boolean>
  /** Tells values that somebody who was forgotten was known by; undefined where nobody was. */
  knownByTombstones: Forgotten['reader']
  /** Lets go of the texts, as they were written, that came with an import. */
  takeBackWords(importId: string): Promise<void>
  /** After customers were removed or merged. */
  forgetCustomers(): void
  /** Resolves when ids that a crash left out are mended (or the facts store is away and intake goes to the spool). */
  opened: Promise<void>
  close(): Promise<void>
}

/** The one writer of facts: resolves when the rows are durable. */
export interface FactsWriter {
  write(table: string, rows: readonly object[]): Promise<void>
}

export interface IntakeParts {
  /** The system's context: intake sees all units. */
  context: Context
  writer: FactsWriter
  spool: Spool
  log: Logger
  /** What the organisation decided about touchpoints; without it, what everybody knows. */
  recogniser?: Pick<Recogniser, 'current'>
  /** Where texts of conversations are kept as they were written; without it, they are kept masked alone. */
  words?: WordsKeeper
  limits?: Partial<IntakeLimits>
  /** True when nobody else writes to this facts store, as with the embedded one: most lookups can then be spared. */
  soleWriter?: boolean
}

export interface IntakeLimits {
  /** Interactions that may wait; beyond them the sender is asked to come again. */
  queue: number
  /** Rows of one insert. */
  group: number
  /** How long the first of a group may wait for others, in ms. */
  wait: number
  /** Groups worked on at once: one is written while the next is looked up and identified. */
  atOnce: number
  /** How long a group may take before it is kept on the local disk as well, in ms. */
  patience: number
}

const usualLimits: IntakeLimits = { queue: 50_000, group: 5_000, wait: 10, atOnce: 3, patience: 5_000 }

export function createIntake({
  context,
  writer,
  spool,
  log,
  recogniser,
  words,
  limits: given,
  soleWriter = false,
}: IntakeParts): Intake {
  const limits = { ...usualLimits, ...given }
  const storedIds = createStoredIds(context.facts, { soleWriter })
  const identifier = createIdentifier({
    db: context.db,
    now: context.now,
    mirrorTraits: (rows) => writer.write('customer_traits', rows),
    meet: (meetings) => enqueueMeetings(context, meetings),
    country: context.settings.country,
    alone: soleWriter,
  })
  const forgotten = createForgotten({ db: context.db, country: context.settings.country })
  // The store of others is theirs to keep in order.
  const merging = soleWriter ? mergingLater(context.facts, { table: 'interactions', log }) : undefined
  const parts = {
    identifier,
    forgotten,
    consents: createConsentKeeper(context),
    accounts: createAccountKeeper((told) => tellAccounts(context.db, told, context.now())),
    storedIds,
    words,
    findNames: (ids: readonly string[]) => namesOf(context, ids),
    recognise: async () => (recogniser ? recogniser.current() : recognise),
    writeInteractions: async (rows: readonly InteractionRow[]) => {
      await writer.write('interactions', rows)
      if (rows.some(({ text }) => text !== undefined)) readSoon(context)
      enqueueSoon(context, 'health.follow', { data: { soon: true }, gatherMs: 1_000 })
    },
    writeIds: (rows: readonly object[]) => writer.write('interaction_ids', rows),
  }
  const shelter = createShelter({
    spool,
    log,
    patience: limits.patience,
    mend,
    pass: (items) => passOrSplit(parts, items),
    refusedLater,
  })
  const groups = createGroups<Item, Outcome>({
    most: limits.group,
    waitMs: limits.wait,
    atOnce: limits.atOnce,
    run: (items) => shelter.protect(items),
  })
  /** Ids on their way; whoever brings one of them again shares the fate of the first. */
  const pending = new Map<string, { work: Promise<unknown> }>()
  const closing = new AbortController()
  const opened = shelter.open().then(() => {
    storedIds
      .load(closing.signal)
      .catch((error) => log.warn({ err: error }, 'The known ids could not be loaded; each is looked up.'))
  })

  async function mend(spooledSince: number | undefined) {
    for (let missing = await missingIds(context.facts, spooledSince); missing.length > 0; ) {
      await parts.writeIds(missing)
      storedIds.add(missing.map(({ id }) => id))
      log.info({ mended: missing.length }, 'Ids that an interruption had left out were added.')
      missing = await missingIds(context.facts, spooledSince)
    }
  }

  /** Such an interaction was acknowledged from the spool; all that is left is to show it. */
  async function refusedLater(items: readonly Item[], outcomes: readonly Outcome[]) {
    const letters = items.flatMap((item, position) => {
      const outcome = outcomes[position]
      if (typeof outcome !== 'object' || !('refused' in outcome)) return []
      const { reason, field = '', fix } = outcome.refused
      if (outcome.refused.forgotten) return []
      const payload = 'incoming' in item ? item.incoming : item.person
      return [{ source: item.source.name, unit: item.source.unit ?? '', reason, field, fix, payload }]
    })
    if (letters.length > 0) await saveDeadLetters(context.db, letters, context.now())
    const turnedAway = items.filter((_item, position) => isTurnedAway(outcomes[position]))
    await keepForgottenLetters(
      context,
      turnedAway.map(({ source }) => source),
    )
  }

  async function take(items: Item[]): Promise<Outcome[]> {
    if (groups.size() + items.length > limits.queue && groups.size() > 0) {
      throw new TooBusy('More arrives than can be written now.', 1)
    }
    return groups.add(items)
  }

  async function bring(
    source: Source,
    incoming: readonly Incoming[],
    take: (items: Item[]) => Promise<Outcome[]>,
  ): Promise<Accepted> {
    await opened
    const { rejected, arrived } = checked(source, incoming, context.now().getTime())
    const own: Placed[] = []
    const others: Promise<unknown>[] = []
    const mine: { work: Promise<unknown> } = { work: opened }
    for (const one of arrived) {
      const bringing = pending.get(one.id)
      if (bringing === mine) continue
      if (bringing) {
        others.push(bringing.work)
        continue
      }
      pending.set(one.id, mine)
      own.push(one)
    }
    const work = take(own)
    mine.work = work
    const fate = work.catch(() => undefined)
    fate.then(() => {
      for (const { id } of own) pending.delete(id)
    })
    const [outcomes] = await Promise.all([work, ...others])
    return summary(incoming, { rejected, own, outcomes })
  }

  return {
    opened,
    accept: (source, incoming) => bring(source, incoming, take),
    takeOver(source, incoming) {
      merging?.arrives()
      return bring(source, incoming, (items) => shelter.patiently(items))
    },
    async tell(source, told) {
      await opened
      const receivedAt = context.now().getTime()
      await take(told.map(({ person, at }): ToldPerson => ({ source, receivedAt, person, at })))
    },
    async rehearse(source, incoming) {
      const { rejected, arrived } = checked(source, incoming, context.now().getTime())
      const own = [...new Map(arrived.map((one) => [one.id, one])).values()]
      const outcomes = await turningAway(forgotten, own, async (welcome) => {
        const stored = await storedIds.find(welcome.map(({ id }) => id))
        const identified = await identifier.rehearse(welcome.map((one) => one.incoming.person))
        return welcome.map(
          ({ id }, position): Outcome => (stored.has(id) ? 'duplicate' : identified[position]!),
        )
      })
      return summary(incoming, { rejected, own, outcomes })
    },
    isWorkedOff: () => spool.isEmpty(),
    knownByTombstones: () => forgotten.reader(),
    takeBackWords: async (importId) => words?.takeBack(importId),
    forgetCustomers() {
      identifier.forget()
      parts.accounts.forget()
    },
    async close() {
      closing.abort()
      await groups.settled()
      await identifier.close()
      await shelter.close()
      await merging?.close()
    },
  }
}
