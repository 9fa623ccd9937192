import { share } from '../../../statistics/share.ts'
import { compareShares } from '../../../statistics/share-difference.ts'
import type { SurveyRecord } from '../definitions/store.ts'
import type { Reason } from '../protection/reasons.ts'
import type { SendShown } from './contract.ts'
import { variantName } from './plan.ts'
import type { InvitationState, Send, Tally } from './store.ts'

/** A sending in numbers. */
export function shownSend(send: Send, tallies: readonly Tally[], { isAnonymous }: SurveyRecord): SendShown {
  const inState = (...states: InvitationState[]) =>
    sum(tallies.filter(({ state }) => states.includes(state)).map(({ n }) => n))
  const variants = isAnonymous ? [] : variantsOf(send, tallies)
  return {
    id: send.id,
    state: send.state,
    plan: send.plan,
    version: send.version,
    createdBy: send.createdBy,
    createdAt: send.createdAt.toISOString(),
    startedAt: send.startedAt?.toISOString() ?? null,
    trouble: send.trouble,
    meant: send.lookedAt,
    planned: inState('planned', 'sending'),
    sent: inState('sent'),
    failed: inState('failed'),
    bounced: inState('bounced'),
    answered: isAnonymous ? null : sum(tallies.map(({ answered }) => answered)),
    leftOut: leftOutOf(tallies),
    variants,
    difference: differenceOf(variants),
  }
}

function leftOutOf(tallies: readonly Tally[]): { reason: Reason; n: number }[] {
  const left = tallies.filter(({ state }) => state === 'left-out')
  return [...Map.groupBy(left, ({ reason }) => reason)]
    .map(([reason, some]) => ({ reason: reason as Reason, n: sum(some.map(({ n }) => n)) }))
    .toSorted((one, other) => other.n - one.n)
}

function variantsOf({ plan }: Send, tallies: readonly Tally[]) {
  if (plan.variants.length === 1) return []
  return plan.variants.map((_, index) => {
    const name = variantName(index, plan.variants.length)
    const sent = tallies.filter(({ state, variant }) => state === 'sent' && variant === name)
    const [asked, answered] = [sum(sent.map(({ n }) => n)), sum(sent.map((one) => one.answered))]
    return { name, asked, answered, rate: share({ hits: answered, n: asked }) }
  })
}

function differenceOf(variants: SendShown['variants']) {
  const [first, second] = variants
  if (!first || !second) return null
  const compared = compareShares(
    { hits: first.answered, n: first.asked },
    { hits: second.answered, n: second.asked },
  )
  return compared && { value: compared.difference, low: compared.low, high: compared.high, p: compared.p }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
