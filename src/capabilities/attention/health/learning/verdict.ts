import type { KeptModel } from './store.ts'
import type { Learned } from './work-out.ts'

/**
 * Whether what was learned takes the place of what is in force: always, unless that means the same by leaving and does better
 * on the later customers. Returns why it does not; null where it does.
 * @param before what is in force, if it means the same by leaving
 */
export function verdictOn({ model, risk, against }: Learned, before: KeptModel | null): string | null {
  if (before?.method !== 'learned') return null
  if (model.method === 'points') {
    if (against && against.areaBefore !== null && against.areaBefore.low <= 0.5) return null
    return `${risk.whyPoints ?? ''} The model before stays.`.trim()
  }
  if (against?.difference && against.difference.low > 0)
    return 'It foretells the later customers clearly worse than the model before, which stays.'
  return null
}
