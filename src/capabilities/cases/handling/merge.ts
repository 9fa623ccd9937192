import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { recordsOf } from '../../customers/index.ts'
import type { ClockState } from '../clocks/clock.ts'
import { type Clocks, clocksOf } from '../clocks/clocks.ts'
import { businessTimeOf, caseSettings } from '../settings/store.ts'
import type * as contract from './contract.ts'
import { record } from './record.ts'
import { showCase } from './show.ts'
import type { CaseShown } from './shown.ts'
import { type CaseRow, eventsOf, lockCase } from './store.ts'
import { refuseUnless } from './transitions.ts'

/**
 * Another case of the same customer goes on in this one. The older opening and the earlier due time hold, whichever case
 * they come from, so that nothing becomes later by merging; what the other is about, what was given in it and who was
 * told belongs to this one from now on. Its own history stays with it.
 */
export function mergeCase(
  context: Context,
  { id, revision, otherId, otherRevision }: InputOf<typeof contract.mergeCase>,
): Promise<CaseShown> {
  if (id === otherId) throw new Invalid('A case cannot go on in itself.', { field: 'otherId' })
  return context.transaction(async (tx) => {
    const [into, other] = await lockBoth(tx, [id, revision], [otherId, otherRevision])
    for (const one of [into, other]) refuseUnless(one, ['open', 'waiting'], 'merged')
    await refuseOtherCustomer(tx, into, other)
    const clocks = await clocksNow(tx, other)
    await moveWhatBelongs(tx, into, other)
    await record(tx, other.id, {
      kind: 'merged-into',
      data: { other: numbered(into) },
      changes: { state: 'merged', merged_into: into.id, paused_until: null },
    })
    await record(tx, into.id, {
      kind: 'merged-in',
      data: {
        other: numbered(other),
        words: other.cause.words,
        interactions: other.cause.interactions,
        clocks: { contact: joining(clocks.contact), solution: joining(clocks.solution) },
        ...(other.contacted_at && { isContacted: true }),
      },
      changes: changesOf(into, other),
    })
    await tx.audit('case.merged', { subject: id, after: { other: other.number } })
    return showCase(tx, { id })
  })
}

/** In the order of their ids, so that two merges at once wait for each other and never for ever. */
async function lockBoth(
  tx: Context,
  ...both: readonly [string, number][]
): Promise<[into: CaseRow, other: CaseRow]> {
  const locked = new Map<string, CaseRow>()
  for (const [id, revision] of both.toSorted(([one], [other]) => (one < other ? -1 : 1)))
    locked.set(id, await lockCase(tx, id, revision))
  return both.map(([id]) => locked.get(id)!) as [CaseRow, CaseRow]
}

async function refuseOtherCustomer(tx: Context, into: CaseRow, other: CaseRow): Promise<void> {
  if ((await recordsOf(tx, into.customer_id)).includes(other.customer_id)) return
  throw new Conflict('These are cases of two customers.', {
    field: 'otherId',
    fix: 'Where they are one person, merge the customers first.',
  })
}

async function clocksNow(tx: Context, { id }: CaseRow): Promise<Clocks> {
  const time = businessTimeOf(tx, await caseSettings(tx))
  return clocksOf((await eventsOf(tx, [id])).get(id) ?? [], time, tx.now().getTime())
}

/** As events keep it, in minutes; a clock that has stopped brings no more than what it took. */
function joining({ left, spent, state }: ClockState) {
  return { left: left / 60_000, spent: spent / 60_000, isRunning: state === 'running' }
}

function numbered({ id, number }: CaseRow) {
  return { id, number }
}

async function moveWhatBelongs({ db }: Context, into: CaseRow, other: CaseRow): Promise<void> {
  await sql`UPDATE case_remedies SET case_id = ${into.id} WHERE case_id = ${other.id}`.execute(db)
  await sql`UPDATE case_causes SET case_id = ${into.id} WHERE case_id = ${other.id}`.execute(db)
}

const byUrgency = ['urgent', 'high', 'normal', 'low']

/** The more urgent priority holds; whoever has this one keeps it, else whoever has the other. */
function changesOf(into: CaseRow, other: CaseRow) {
  const isMoreUrgent = byUrgency.indexOf(other.priority) < byUrgency.indexOf(into.priority)
  return {
    opened_at: earlier(into.opened_at, other.opened_at)!,
    contacted_at: earlier(into.contacted_at, other.contacted_at),
    owner_id: into.owner_id ?? other.owner_id,
    ...(isMoreUrgent && { priority: other.priority }),
    // A clock that ran goes on running.
    ...(other.state === 'open' && { state: 'open' as const, paused_until: null }),
  }
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other
  return new Date(Math.min(one.getTime(), other.getTime()))
}
