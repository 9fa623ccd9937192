import type { MayContact } from '../../customers/index.ts'
import type { ListName, Sign } from './signs.ts'

interface Suggestion {
  words: string
  way: 'phone' | 'email' | 'none'
  /** What stands against it; empty where nothing does. */
  caution: string
}

interface Situation {
  list: ListName
  signs: readonly Pick<Sign, 'sign' | 'n'>[]
  /** What we know to reach them by. */
  has: { phone: boolean; email: boolean }
  /** Whether they may be told of offers, by each way. */
  mayOffer: { phone: MayContact; email: MayContact }
}

/**
 * What to do next, by what speaks for it. Who waits for an answer, or to whom we broke a promise, is answered and needs no
 * consent for that; an offer nobody asked for needs one.
 */
export function suggestion(situation: Situation): Suggestion {
  return situation.list === 'intervene' ? repair(situation) : grow(situation)
}

function repair({ signs, has }: Situation): Suggestion {
  const found = new Map(signs.map(({ sign, n }) => [sign, n]))
  const isGrave = ['churn-words', 'asked-for-somebody', 'promises-broken', 'unhappy-unanswered'].some(
    (sign) => found.has(sign as Sign['sign']),
  )
  const way = wayOf(has, isGrave)
  const begin = { phone: 'Call today', email: 'Write today, in person', none: 'Find out how to reach them' }[
    way
  ]
  const steps = stepsOf(found)
  return {
    words: `${begin}: ${sentence(steps)}.`,
    way,
    caution: way === 'none' ? 'We know neither a phone number nor an e-mail address.' : '',
  }
}

function stepsOf(found: ReadonlyMap<Sign['sign'], number>): string[] {
  const broken = found.get('promises-broken')
  const waits = ['unhappy-unanswered', 'question-waiting', 'complaint-waiting'].some((sign) =>
    found.has(sign as Sign['sign']),
  )
  const steps = [
    waits ? 'answer what they asked' : undefined,
    broken ? `say sorry for the ${broken} broken promises and make up for them` : undefined,
    found.has('asked-for-somebody') ? 'bring somebody who can decide' : undefined,
    found.has('churn-words') ? 'ask what would make them stay' : undefined,
  ].filter((step) => step !== undefined)
  if (steps.length > 0) return steps.slice(0, 3)
  if (found.has('low-score') || found.has('came-back'))
    return ['ask what went wrong and settle it in one contact']
  return ['ask how they are doing, without an offer']
}

function grow({ signs, has, mayOffer }: Situation): Suggestion {
  if (signs.some(({ sign }) => sign === 'asked-for-more')) {
    const way = wayOf(has, true)
    return {
      words: 'Come back to what they asked about, with one clear offer.',
      way,
      caution: way === 'none' ? 'We know neither a phone number nor an e-mail address.' : '',
    }
  }
  const way = (['phone', 'email'] as const).find((one) => has[one] && mayOffer[one].may)
  if (way) return { words: 'Thank them, and invite them to what fits how they use us now.', way, caution: '' }
  const known = (['email', 'phone'] as const).find((one) => has[one])
  const why = known && !mayOffer[known].may ? mayOffer[known].why : 'There is no way to reach them.'
  return {
    words: 'Make the next contact a good one; offer nothing unasked.',
    way: 'none',
    caution: why,
  }
}

function wayOf({ phone, email }: Situation['has'], isGrave: boolean): Suggestion['way'] {
  if (isGrave && phone) return 'phone'
  if (email) return 'email'
  return phone ? 'phone' : 'none'
}

function sentence(steps: readonly string[]): string {
  if (steps.length === 1) return steps[0]!
  return `${steps.slice(0, -1).join(', ')} and ${steps.at(-1)}`
}
