import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import type { Cause } from '../case.ts'
import type * as contract from './contract.ts'
import { type Opened, openCase } from './open.ts'
import { checkOwner } from './owner.ts'

/** A person, a page or a program opens a case. */
export async function openCaseByHand(
  context: Context,
  asked: InputOf<typeof contract.openCaseByHand>,
): Promise<Opened> {
  const { words, interactions, key, ownerId, ...said } = asked
  if (ownerId) await checkOwner(context, ownerId)
  return openCase(context, {
    ...said,
    ...(ownerId && { ownerId }),
    cause: { by: openedBy(context, key), words, interactions },
    causeKey: key ?? `hand:${newId(context.now())}`,
  })
}

function openedBy({ actor }: Context, key: string | undefined): Cause['by'] {
  if (key?.startsWith('attention:')) return 'attention'
  return actor.kind === 'person' ? 'person' : 'program'
}
