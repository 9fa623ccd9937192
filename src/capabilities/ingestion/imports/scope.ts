import type { Context } from '../../../platform/context.ts'
import { Problem } from '../../../platform/errors.ts'

/**
 * Files hold rows of all units, and a rejected row says what is in them: imports are for people who see the whole
 * organisation. Wraps what answers an endpoint.
 */
export function forWholeOrganisation<In, Out>(run: (context: Context, input: In) => Promise<Out>) {
  return async (context: Context, input: In): Promise<Out> => {
    seesEverything(context)
    return run(context, input)
  }
}

export function seesEverything({ actor }: Context) {
  if (actor.units === 'all') return
  throw new Problem(403, 'Imports concern the whole organisation, and you see your units only.', {
    fix: 'Ask somebody who is not limited to units.',
  })
}
