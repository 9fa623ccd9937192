import type { Context } from '../../../platform/context.ts'
import { caseSettings } from '../settings/store.ts'

/** The customer is going to be asked whether it is solved; nothing where the company asks nobody. */
export async function planReask(
  tx: Context,
  { caseId, round }: { caseId: string; round: number },
): Promise<void> {
  const { reask } = await caseSettings(tx)
  if (reask.surveyId === null) return
  await tx.db
    .insertInto('case_reasks')
    .values({ case_id: caseId, round, survey_id: reask.surveyId })
    .onConflict((twice) => twice.doNothing())
    .execute()
  await tx.enqueue('cases.ask-again', { caseId, round })
}
