import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/errors.ts'

/**
 * How words are read is one for all units: it is changed by people who see the whole organisation.
 * Wraps what answers an endpoint.
 */
export function forWholeOrganisation<In, Out>(run: (context: Context, input: In) => Promise<Out>) {
  return async (context: Context, input: In): Promise<Out> => {
    if (context.actor.units === 'all') return run(context, input)
    throw new Problem(
      403,
      'How words are read concerns the whole organisation, and you see your units only.',
      {
        fix: 'Ask somebody who is not limited to units.',
      },
    )
  }
}
