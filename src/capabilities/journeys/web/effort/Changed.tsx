import { Change } from '../../../../web/kit/Change.tsx'
import type { EffortChange } from '../../effort/contract.ts'

/** How it moved since the period before; nothing where nothing is compared. */
export function Changed({ change, unit }: { change: EffortChange | null; unit: 'points' | 'mean' }) {
  return change && <Change {...change} unit={unit} />
}
