import type { CaseKind } from '../../case.ts'
import { growth, onboarding, renewal, thankYou, winBack } from '../ready/moments.ts'
import { fiveStepRepair, recovery } from '../ready/repair.ts'
import type { MessageRead } from './weigh.ts'

/** What is known of the moment a case stands in. */
export interface Moment {
  kind: CaseKind
  messages: readonly MessageRead[]
  /** Days since the latest broken promise was due; null where none was broken. */
  brokenDaysAgo: number | null
  /** Days since they were first seen; null where that is not known. */
  knownDays: number | null
}

export interface MomentFits {
  playbookId: string
  points: number
  words: string
}

const newDays = 45
const recentDays = 30

/** Which playbooks fit what happened, whatever the manner. */
export function momentsFit({ kind, messages, brokenDaysAgo, knownDays }: Moment): MomentFits[] {
  const says = (...signals: string[]) =>
    messages.some((one) => one.signals.some((signal) => signals.includes(signal)))
  const feels = messages.some(
    ({ emotions }) => emotions.includes('anger') || emotions.includes('frustration'),
  )
  const found: (MomentFits | false)[] = [
    brokenDaysAgo !== null &&
      brokenDaysAgo <= recentDays && {
        playbookId: recovery.id,
        points: 2,
        words: brokenWords(Math.floor(brokenDaysAgo)),
      },
    (feels || says('complaint', 'escalation')) && {
      playbookId: fiveStepRepair.id,
      points: 1,
      words: 'They complain, and in no particular manner',
    },
    says('churn') && { playbookId: winBack.id, points: 2, words: 'They speak of leaving' },
    kind === 'renewal' && { playbookId: renewal.id, points: 1, words: 'The case is about keeping them' },
    kind === 'growth' && { playbookId: growth.id, points: 1, words: 'The case is about more than they have' },
    says('praise') &&
      !says('complaint') && { playbookId: thankYou.id, points: 2, words: 'They wrote praise' },
    knownDays !== null &&
      knownDays < newDays && {
        playbookId: onboarding.id,
        points: 2,
        words: `They have been with us for ${Math.max(1, Math.floor(knownDays))} days only`,
      },
  ]
  return found.filter((one) => one !== false)
}

function brokenWords(days: number): string {
  if (days <= 0) return 'A promise to them was broken today'
  return days === 1
    ? 'A promise to them was broken yesterday'
    : `A promise to them was broken ${days} days ago`
}
