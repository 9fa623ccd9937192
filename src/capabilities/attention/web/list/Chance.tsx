import { Tag, type Tone } from '../../../../web/kit/Tag.tsx'
import type { AttentionItem } from '../../list/contract.ts'
import { say } from './say.ts'

type ChanceProps = Pick<AttentionItem, 'list' | 'chance' | 'points' | 'horizonDays' | 'method'>

/** How pressing it is: what health foretells where it says something, the points of the signs otherwise. */
export function Chance(item: ChanceProps) {
  return <Tag tone={toneOf(item)}>{inWords(item)}</Tag>
}

/** Points of a rule are no percentage, also where health gives them. */
function inWords({ list, chance, method, points }: ChanceProps): string {
  if (chance === null || method !== 'learned') {
    const most = Math.max(points, (chance ?? 0) * 10)
    return say('pointsOf', { points: Math.min(10, Math.round(most)) })
  }
  const percent = `${Math.round(chance * 100)}%`
  return list === 'grow' ? say('growthOf', { percent }) : say('riskOf', { percent })
}

function toneOf({ list, chance, points }: ChanceProps): Tone {
  const pressing = Math.max(chance ?? 0, points / 10)
  if (list === 'grow') return 'good'
  return pressing >= 0.7 ? 'bad' : 'warn'
}
