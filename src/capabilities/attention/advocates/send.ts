import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { Problem } from '../../../platform/errors.ts'
import { mayContact, reachOf } from '../../customers/index.ts'
import { type MailBlock, type Outcome, type OutgoingMail, sendMails } from '../../outward/index.ts'
import type { AskState } from './asks.ts'
import { advocateSettings } from './settings.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'advocates.send': Record<string, never>
  }
}

interface Leaving {
  id: string
  customer_id: string
  kind: string
  subject: string
  words: string
  language: string
}

const mostAtOnce = 200

/**
 * Sends what is to leave by mail. Whether they may be written to is asked again now; a mail that was handed over before a
 * crash does not leave twice. Where the account is in trouble everything waits for the next time.
 */
export async function sendAsks(context: Context): Promise<void> {
  const { rows } = await sql<Leaving>`SELECT id, customer_id, kind, subject, words, language
    FROM advocate_asks WHERE state = 'sending' ORDER BY asked_at LIMIT ${mostAtOnce}`.execute(context.db)
  if (rows.length === 0) return
  const mails = await mailsOf(context, rows)
  try {
    for await (const outcome of sendMails(context, mails)) await note(context, outcome)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    context.log.warn({ why: error.message }, 'Advocates cannot be written to now.')
  }
}

async function mailsOf(context: Context, rows: readonly Leaving[]): Promise<OutgoingMail[]> {
  const { purpose } = await advocateSettings(context)
  const ids = rows.map(({ customer_id }) => customer_id)
  const [may, reach] = await Promise.all([
    mayContact(context, ids, { purpose, channel: 'email' }),
    reachOf(context, ids),
  ])
  const reachable = new Map(reach.map((one) => [one.asked, one]))
  const mails: OutgoingMail[] = []
  for (const row of rows) {
    const address = reachable.get(row.customer_id)
    const answer = may.get(row.customer_id)
    const isThanks = row.kind === 'thanks'
    if (!isThanks && answer && !answer.may) await setState(context, row.id, 'failed', answer.why)
    else if (!address?.email) await setState(context, row.id, 'failed', 'We know no mail address of theirs.')
    else mails.push(mailOf(row, address, isThanks ? 'surveys' : purpose))
  }
  return mails
}

function mailOf(
  row: Leaving,
  { email, name }: { email: string; name: string },
  purpose: string,
): OutgoingMail {
  const { id: reference, customer_id: customerId, subject, words, language } = row
  const blocks: MailBlock[] = words
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((says) => ({ says }))
  return {
    ...{ reference, customerId, purpose, language, subject, to: email },
    ...(name && { name }),
    content: { language, blocks },
  }
}

async function note(context: Context, outcome: Outcome): Promise<void> {
  const { reference } = outcome
  if ('sent' in outcome || 'already' in outcome) await setState(context, reference, 'asked', '')
  else if ('refused' in outcome) await setState(context, reference, 'failed', outcome.why)
  else if ('failed' in outcome) await setState(context, reference, 'failed', outcome.failed)
}

async function setState({ db, now }: Context, id: string, state: AskState, trouble: string): Promise<void> {
  await db
    .updateTable('advocate_asks')
    .set({ state, trouble, ...(state === 'asked' && { asked_at: now() }) })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute()
}
