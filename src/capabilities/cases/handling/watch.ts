import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { notify, tell } from '../../outward/index.ts'
import { isAway } from '../settings/find-owner.ts'
import { handlersOf, managersFor } from '../settings/handlers-store.ts'
import type { CaseSettings } from '../settings/settings.ts'
import { businessTimeOf, caseSettings } from '../settings/store.ts'
import { told } from './owner.ts'
import { record } from './record.ts'
import { goOn } from './steps.ts'
import { type CaseRow, lockCase } from './store.ts'
import { tellManagers } from './tell-colleagues.ts'

const atOnce = 500

/**
 * Looks after all cases each minute, so that none is silently lost: what waited long enough goes on, what is overdue is
 * told to its owner and, where that does not help, to managers again and again; follow-ups that are due are told.
 */
export async function watchCases(context: Context): Promise<void> {
  const settings = await caseSettings(context)
  for await (const one of allDue(context, 'waiting')) await inOwn(context, one, goOnAgain)
  for await (const one of allDue(context, 'open'))
    if (levelNow(context, one, settings) > one.escalation) await inOwn(context, one, tellOverdue)
  for await (const one of allDue(context, 'resolved'))
    if (isLately(context, one)) await inOwn(context, one, tellFollowUp)
}

type Due = Pick<CaseRow, 'id' | 'state' | 'escalation'> & { next_at: Date }

/** Whatever should have happened by now, the longest overdue first, all of it however much it is. */
async function* allDue(context: Context, state: Due['state']): AsyncGenerator<Due> {
  const { db, now } = context
  const until = now()
  for (let last: Due | undefined; ; ) {
    const { rows } = await sql<Due>`
      SELECT id, state, escalation, next_at FROM cases
      WHERE state = ${state} AND next_at <= ${until}
        AND (next_at, id) > (${last?.next_at ?? new Date(0)}, ${last?.id ?? nobody}::uuid)
      ORDER BY next_at, id LIMIT ${atOnce}`.execute(db)
    yield* rows
    last = rows.at(-1)
    if (!last || rows.length < atOnce) return
  }
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** Each case in a transaction of its own: trouble with one holds up no other. */
async function inOwn(
  context: Context,
  { id, state }: Due,
  work: (tx: Context, found: CaseRow) => Promise<void>,
): Promise<void> {
  await context
    .transaction(async (tx) => {
      const found = await lockCase(tx, id)
      const isDue = found.state === state && found.next_at !== null && found.next_at <= tx.now()
      if (isDue) await work(tx, found)
    })
    .catch((error: unknown) =>
      context.log.warn({ err: error, case: id }, 'A case could not be looked after.'),
    )
}

async function goOnAgain(tx: Context, found: CaseRow): Promise<void> {
  await goOn(tx, found.id)
  if (!found.owner_id) return
  await notify(tx, {
    to: [found.owner_id],
    kind: 'case.follow-up',
    title: `Case ${found.number} goes on: it waited long enough`,
    says: found.title,
    link: `/cases/${found.id}`,
    key: `case:${found.id}:on:${found.revision}`,
    customerId: found.customer_id,
  })
}

/** The first time the owner is told, or managers where nobody is there; from then on managers, each time after some business hours. */
async function tellOverdue(tx: Context, found: CaseRow): Promise<void> {
  const settings = await caseSettings(tx)
  const level = levelNow(tx, found, settings)
  if (level <= found.escalation) return
  const isOwnerThere = await isThere(tx, found.owner_id)
  const managers = level > 1 || !isOwnerThere ? await managersFor(tx, found.unit) : []
  const clock =
    found.contacted_at === null && found.contact_due_at! <= found.next_at! ? 'contact' : 'solution'
  await record(tx, found.id, {
    kind: 'escalated',
    data: { clock, level },
    changes: { escalation: level },
  })
  const to = [...(found.owner_id ? [found.owner_id] : []), ...managers]
  await tellManagers(tx, told(found), { to, what: clock === 'contact' ? contactLate : solutionLate })
  await tx.audit('case.overdue', { subject: found.id, after: { clock, level } })
  await tell(tx, 'case.overdue', { caseId: found.id, number: found.number, clock, level })
}

const contactLate = 'is overdue: the customer has not been reached'
const solutionLate = 'is overdue: it is not solved'

/** 1 as soon as it is overdue, and one more after each so many business hours. */
function levelNow(context: Context, { next_at }: Pick<CaseRow, 'next_at'>, settings: CaseSettings): number {
  const over = businessTimeOf(context, settings).between(next_at!.getTime(), context.now().getTime())
  return 1 + Math.floor(over / (settings.escalateAfterHours * 3_600_000))
}

async function isThere(tx: Context, owner: string | null): Promise<boolean> {
  const found = (await handlersOf(tx)).find(({ id }) => id === owner)
  return found !== undefined && !isAway(found, tx.now())
}

const dayMs = 86_400_000

/** Whoever did not look for so long will not by being told once more: the list of what is due shows it. */
function isLately({ now }: Context, { next_at }: Due): boolean {
  return now().getTime() - next_at.getTime() < 30 * dayMs
}

/** Days after which managers are told of a follow-up that nobody made. */
const followUpPatienceDays = 3

/** The owner is told once, and managers once where that did not help. */
async function tellFollowUp(tx: Context, found: CaseRow): Promise<void> {
  const isForgotten = tx.now().getTime() - found.next_at!.getTime() > followUpPatienceDays * dayMs
  const managers = isForgotten || !found.owner_id ? await managersFor(tx, found.unit) : []
  await notify(tx, {
    to: [...(found.owner_id ? [found.owner_id] : []), ...managers],
    kind: 'case.follow-up',
    title: `Case ${found.number}: look whether all is well`,
    says: found.title,
    link: `/cases/${found.id}`,
    key: `case:${found.id}:follow-up:${found.next_at!.toISOString()}`,
    customerId: found.customer_id,
  })
}
