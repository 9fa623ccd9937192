import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { findJourney } from '../definitions/store.ts'
import type * as contract from './contract.ts'

/** Chooses the way a journey should go, against which all are held; an empty one leaves it to the data again. */
export function chooseHappyPath(context: Context, { id, path }: InputOf<typeof contract.chooseHappyPath>) {
  return context.transaction(async (tx) => {
    const { happyPath } = await findJourney(tx, id)
    await tx.db
      .updateTable('journeys')
      .set({ happy_path: path, updated_at: tx.now() })
      .where('id', '=', id)
      .execute()
    await tx.audit('journey.happy-path-chosen', {
      subject: id,
      before: { happyPath },
      after: { happyPath: path },
    })
    return { path }
  })
}
