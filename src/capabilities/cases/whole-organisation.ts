import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/errors.ts'

/** Rules and settings hold for everybody. @throws Problem for whoever sees a part of the organisation only */
export function refusePart({ actor }: Context): void {
  if (actor.units === 'all') return
  throw new Problem(403, 'This holds for the whole organisation, and you see a part of it.', {
    fix: 'Ask a manager who sees everything.',
  })
}
