import { Tag, type Tone } from '../../../../web/kit/Tag.tsx'
import type { OutcomeName } from './address.ts'
import { say } from './say.ts'

export const outcomeNames: readonly OutcomeName[] = ['success', 'failure', 'given up', 'open']

const tones: Record<OutcomeName, Tone> = {
  success: 'good',
  failure: 'bad',
  'given up': 'warn',
  open: 'plain',
}
const ones = {
  success: 'one_success',
  failure: 'one_failure',
  'given up': 'one_giveUp',
  open: 'one_open',
} as const
const manies = {
  success: 'outcome_success',
  failure: 'outcome_failure',
  'given up': 'outcome_giveUp',
  open: 'outcome_open',
} as const

/** How one journey ended. */
export function OutcomeTag({ outcome }: { outcome: OutcomeName }) {
  return <Tag tone={tones[outcome]}>{say(ones[outcome])}</Tag>
}

export function endedSo(outcome: OutcomeName): string {
  return say(ones[outcome])
}

/** `61% end well`: what so many do. */
export function theyEnd(outcome: OutcomeName): string {
  return say(manies[outcome])
}
