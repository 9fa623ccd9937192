import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'

/** Whoever sees only some units makes sources for those alone. */
export function checkUnit({ actor }: Context, unit: string) {
  if (actor.units === 'all' || actor.units.includes(unit)) return
  throw new Invalid('This unit is not yours.', {
    field: 'unit',
    fix: `Choose one of ${actor.units.join(', ')}.`,
  })
}
