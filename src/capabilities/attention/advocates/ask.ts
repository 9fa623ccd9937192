import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { mayContact } from '../../customers/index.ts'
import { readyChannels } from '../../outward/index.ts'
import type { ReasonNot } from './asks.ts'
import type * as contract from './contract.ts'
import type { Ask } from './contract.ts'
import { advocateSettings } from './settings.ts'
import { reasonsAgainst } from './standing-against.ts'
import { askedThisWeek, asksInSight, shownAsks } from './store.ts'

type Asking = InputOf<typeof contract.askAdvocate>

/**
 * Notes that somebody was asked or thanked by hand, or has it sent by mail.
 * @throws Conflict where something stands against asking them, or enough were asked this week
 */
export function askAdvocate(context: Context, asking: Asking): Promise<Ask> {
  return context.transaction(async (tx) => {
    const customer = await lockCustomer(tx, asking.customerId)
    if (asking.kind === 'thanks') await checkThanks(tx, customer.id)
    else await checkAsking(tx, customer.id)
    if (asking.way === 'mail') await checkMail(tx, asking)
    const id = newId(tx.now())
    const { kind, way, momentId, moment, subject, words, language } = asking
    await tx.db
      .insertInto('advocate_asks')
      .values({
        ...{ id, customer_id: customer.id, unit: customer.unit, kind, way, subject, words, language, moment },
        state: way === 'mail' ? 'sending' : 'asked',
        moment_id: momentId ?? null,
        asked_at: tx.now(),
        asked_by: tx.actor.kind === 'person' ? tx.actor.id : null,
      })
      .execute()
    await tx.audit('advocate.asked', { subject: customer.id, after: { kind, way } })
    if (way === 'mail') await tx.enqueue('advocates.send', {})
    return oneAsk(tx, id)
  })
}

/** Whoever asks the same customer, or one more this week, waits for it. */
async function lockCustomer(tx: Context, id: string) {
  await sql`SELECT pg_advisory_xact_lock(hashtext('advocates'))`.execute(tx.db)
  const { units } = tx.actor
  const { rows } = await sql<{ id: string; unit: string }>`
    SELECT id, unit FROM customers
    WHERE id = (SELECT coalesce(merged_into, id) FROM customers WHERE id = ${id})
      AND (${units === 'all'} OR unit = ANY (${units === 'all' ? [] : units}::text[]))`.execute(tx.db)
  const [customer] = rows
  if (!customer) throw new NotFound('This customer is not known.', { field: 'customerId' })
  return customer
}

const whyNot: Readonly<Record<ReasonNot, string>> = {
  'case-open': 'Somebody takes care of a trouble of theirs: first it has to be solved.',
  'at-risk': 'They may be about to leave: this is no time to ask for a favour.',
  'said-no': 'They said no the last time.',
  'asked-lately': 'They were asked not long ago.',
  'not-agreed': 'They have not agreed to be written to about this.',
  'no-address': 'We know no way to reach them.',
}

async function checkAsking(tx: Context, customerId: string) {
  const settings = await advocateSettings(tx)
  const [reason] = (await reasonsAgainst(tx, [customerId], settings)).get(customerId) ?? []
  if (reason) throw new Conflict(whyNot[reason], { fix: 'Choose somebody else, or thank them only.' })
  if ((await askedThisWeek(tx)) >= settings.perWeek)
    throw new Conflict(`${settings.perWeek} were asked within seven days, and that is the limit.`, {
      fix: 'Wait some days, or change the limit in the settings.',
    })
}

/** An answer to what they wrote needs nobody's leave, except from who asked to be forgotten. */
async function checkThanks(tx: Context, customerId: string) {
  const may = (await mayContact(tx, [customerId], { purpose: 'surveys', channel: 'email' })).get(customerId)
  if (may && !may.may && (may.because === 'forgotten' || may.because === 'unknown'))
    throw new Conflict(may.why, { fix: 'Leave them in peace.' })
}

async function checkMail(tx: Context, { words, subject }: Asking) {
  const { email } = await readyChannels(tx)
  if (!email.isReady) throw new Conflict(email.why, { fix: 'Set an account, or ask by hand.' })
  if (subject === '' || words === '')
    throw new Conflict('A mail needs a subject and words.', { fix: 'Begin with the draft.' })
  if (/\[[^\]]{2,}\]/.test(`${subject} ${words}`))
    throw new Conflict('Something is still missing: it stands in square brackets.', {
      field: 'words',
      fix: 'Fill in what is missing, or leave it out.',
    })
}

/** What came of it; also where something else was noted before. */
export function noteOutcome(
  context: Context,
  { id, state, told, link }: InputOf<typeof contract.noteOutcome>,
): Promise<Ask> {
  return context.transaction(async (tx) => {
    const row = await asksInSight(tx).where('advocate_asks.id', '=', id).executeTakeFirst()
    if (!row) throw new NotFound('This is gone.', { fix: 'Load the list again.' })
    if (row.state === 'sending' || row.state === 'failed')
      throw new Conflict('It has not left yet.', { fix: 'Wait until it has, or ask them by hand.' })
    await tx.db
      .updateTable('advocate_asks')
      .set({ state, told, link, told_at: tx.now() })
      .where('id', '=', id)
      .execute()
    await tx.audit('advocate.outcome', { subject: id, before: { state: row.state }, after: { state } })
    return oneAsk(tx, id)
  })
}

async function oneAsk(context: Context, id: string): Promise<Ask> {
  const rows = await asksInSight(context).where('advocate_asks.id', '=', id).execute()
  const [shown] = await shownAsks(context, rows)
  return shown as Ask
}
