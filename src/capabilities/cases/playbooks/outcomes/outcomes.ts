import type { Context } from '../../../../platform/context.ts'
import type { InputOf, OutputOf } from '../../../../platform/http/endpoint.ts'
import { type Share, share } from '../../../../statistics/share.ts'
import { solvedSince, withFeeling } from './cases.ts'
import type * as contract from './contract.ts'
import { byPlaybook, compensationEffect, isAngry, shareOf } from './measure.ts'

/** What came of cases and of the playbooks begun in them. */
export async function showOutcomes(
  context: Context,
  { days }: InputOf<typeof contract.showOutcomes>,
): Promise<OutputOf<typeof contract.showOutcomes>> {
  const kept = await solvedSince(context, new Date(context.now().getTime() - days * 86_400_000))
  const cases = await withFeeling(context, kept)
  const { given, kindWords, difference } = compensationEffect(cases)
  const sum = (of: 'followed' | 'begun') => kept.reduce((all, one) => all + one[of], 0)
  return {
    days,
    solved: cases.length,
    angryLeftResolved: shown(shareOf(cases.filter(isAngry))),
    byPlaybook: byPlaybook(cases).map(({ share, ...playbook }) => ({
      ...playbook,
      leftResolved: shown(share),
    })),
    compensation: {
      given: shown(given),
      kindWords: shown(kindWords),
      difference: difference && {
        value: difference.difference,
        low: difference.low,
        high: difference.high,
        p: difference.p,
        n: difference.compared.with.n + difference.compared.without.n,
      },
    },
    followedSuggestion: shown({ hits: sum('followed'), n: sum('begun') }),
  }
}

function shown({ hits, n }: Share) {
  return { hits, n, ...(share({ hits, n }) ?? { value: null, low: null, high: null }) }
}
