import type { FeltStep } from '../../feeling/contract.ts'
import { say } from './say.ts'

/** `Status check, 2nd time` */
export function stepName({ step, visit }: Pick<FeltStep, 'step' | 'visit'>): string {
  if (visit <= 1) return step
  return visit === 2 ? say('visit2', { step }) : say('visit3', { step })
}

/** The step with the touchpoint it mostly happens at, where that says more: `Order Refunded (Return portal)`. */
export function stepWithPlace(step: Pick<FeltStep, 'step' | 'visit' | 'touchpoint'>): string {
  const { touchpoint } = step
  const name = stepName(step)
  return touchpoint === '' || touchpoint === step.step ? name : `${name} (${touchpoint})`
}
