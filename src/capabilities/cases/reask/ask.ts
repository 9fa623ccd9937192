import type { Context } from '../../../platform/context.ts'
import { arrange } from '../../surveys/index.ts'
import { record } from '../handling/record.ts'
import { lockCase } from '../handling/store.ts'
import { caseSettings } from '../settings/store.ts'

/** By this an invitation is found again; the same round asks once. */
export function causeOf({ caseId, round }: { caseId: string; round: number }): string {
  return `case:${caseId}:${round}`
}

/**
 * Asks the customer whether it is solved, in quarantine too. Who said no, or was asked too often this year, is not asked,
 * and the case tells why. It counts as having been asked.
 */
export async function askAgain(context: Context, reask: { caseId: string; round: number }): Promise<void> {
  await context.transaction(async (tx) => {
    const found = await lockCase(tx, reask.caseId)
    const planned = await plannedOf(tx, reask)
    if (!planned?.survey_id || found.state === 'open' || found.state === 'waiting') return
    const { channel, afterHours } = (await caseSettings(tx)).reask
    const cause = causeOf(reask)
    const arranged = await arrange(tx, {
      surveyId: planned.survey_id,
      triggerId: '',
      channel: channel === 'email' ? 'email' : 'sms',
      sampleShare: 1,
      closesLoop: true,
      occasions: [
        {
          customerId: found.customer_id,
          cause,
          known: { case: String(found.number) },
          dueAt: new Date(tx.now().getTime() + afterHours * 3_600_000),
        },
      ],
    })
    const refused = arranged.has(cause) ? (arranged.get(cause) ?? '') : 'CLOSED'
    await keep(tx, reask, refused)
    await record(tx, reask.caseId, { kind: 'asked-again', data: { ...(refused && { refused }) } })
  })
}

/** Not asked yet, and not refused. */
function plannedOf({ db }: Context, { caseId, round }: { caseId: string; round: number }) {
  return db
    .selectFrom('case_reasks')
    .select('survey_id')
    .where('case_id', '=', caseId)
    .where('round', '=', round)
    .where('asked_at', 'is', null)
    .where('refused', '=', '')
    .executeTakeFirst()
}

/** `asked_at` stays empty for those who are not asked. */
async function keep(
  { db, now }: Context,
  { caseId, round }: { caseId: string; round: number },
  refused: string,
): Promise<void> {
  await db
    .updateTable('case_reasks')
    .set(refused === '' ? { asked_at: now() } : { refused })
    .where('case_id', '=', caseId)
    .where('round', '=', round)
    .execute()
}
