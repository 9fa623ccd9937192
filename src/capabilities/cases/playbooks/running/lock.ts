import type { Context } from '../../../../platform/context.ts'
import { Conflict } from '../../../../platform/errors.ts'
import { type CaseRow, lockCase } from '../../handling/store.ts'

/** A case, held until the transaction ends, in which something can still be done. */
export async function lockOpenCase(tx: Context, id: string): Promise<CaseRow> {
  const found = await lockCase(tx, id)
  if (found.state === 'merged')
    throw new Conflict('This case went on in another one.', { fix: 'Open the case it went on in.' })
  if (found.state === 'closed') throw new Conflict('This case is closed.', { fix: 'Open it again first.' })
  return found
}
