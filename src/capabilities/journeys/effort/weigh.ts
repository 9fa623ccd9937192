import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { findJourney } from '../definitions/store.ts'
import type * as contract from './contract.ts'
import { removeWeights, saveWeights, weightsOf } from './store.ts'

/** From now on the parts count so, for one journey or for all that have no weights of their own. */
export function weighEffort(
  context: Context,
  { id, holdsFor, weights, source }: InputOf<typeof contract.weighEffort>,
) {
  if (Object.values(weights).every((one) => one === 0)) {
    throw new Invalid('Nothing counts: all weights are 0.', {
      field: 'weights',
      fix: 'Give at least one part a weight.',
    })
  }
  return context.transaction(async (tx) => {
    const journey = await findJourney(tx, id)
    const { now: before } = await weightsOf(tx, id)
    await saveWeights(tx, { journey: holdsFor === 'all' ? null : journey.id, weights, source })
    await tx.audit('journey.effort-weighed', { subject: subjectOf(id, holdsFor), before, after: weights })
    return {}
  })
}

/** The weights for all hold again; without those, the assumption from the literature. */
export function forgetWeights(context: Context, { id, holdsFor }: InputOf<typeof contract.forgetWeights>) {
  return context.transaction(async (tx) => {
    const journey = await findJourney(tx, id)
    const { now: before } = await weightsOf(tx, id)
    const removed = await removeWeights(tx, holdsFor === 'all' ? null : journey.id)
    if (removed)
      await tx.audit('journey.effort-weights-removed', { subject: subjectOf(id, holdsFor), before })
    return {}
  })
}

const subjectOf = (id: string, holdsFor: 'journey' | 'all') => (holdsFor === 'all' ? 'all' : id)
