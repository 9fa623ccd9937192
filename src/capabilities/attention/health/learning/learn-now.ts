import type { Context } from '../../../../platform/context.ts'
import { Conflict, NotFound } from '../../../../platform/errors.ts'
import type { InputOf } from '../../../../platform/http/endpoint.ts'
import type * as contract from '../contract.ts'
import { saveHealthSettings } from '../definition/settings.ts'
import { keptModels, putInForce } from './store.ts'

export function learnNow(context: Context): Promise<null> {
  return context.transaction(async (tx) => {
    await saveHealthSettings(tx, { learningSince: tx.now() })
    await tx.audit('health.learning-asked')
    await tx.enqueue('health.learn', { isAsked: true })
    return null
  })
}

/** Everybody is worked out anew by it in the background. */
export function chooseModel(
  context: Context,
  { model }: InputOf<typeof contract.chooseModel>,
): Promise<null> {
  return context.transaction(async (tx) => {
    const models = await keptModels(tx)
    const found = models.find(({ id }) => id === model)
    if (!found) throw new NotFound('This model is not kept any more.')
    if (found.inForce) throw new Conflict('This model is in force already.')
    await putInForce(tx, model)
    await tx.audit('health.model-chosen', {
      before: { model: models.find(({ inForce }) => inForce)?.id ?? null },
      after: { model },
    })
    await tx.enqueue('health.score', {})
    return null
  })
}
