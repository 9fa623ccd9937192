import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { Asked } from '../../customers/index.ts'
import { inPlainTerms } from '../../customers/index.ts'
import { measuredShare } from '../measured.ts'
import type { Funnel, FunnelQuestion, People } from './contract.ts'
import { endOfFacts } from './funnel.ts'
import { differenceOf } from './going-on.ts'
import { type FunnelNarrowing, funnelLevels, funnelPeople, seenSteps } from './own-facts.ts'
import { peopleOf } from './people.ts'
import { placedStages } from './places.ts'

/** How many cases walk the steps in their order, within the time; now and in the period before. */
export async function ownFunnel(context: Context, question: FunnelQuestion): Promise<Funnel> {
  const { periods, asked } = await narrowed(context, question)
  const [now, before] = await Promise.all([
    funnelLevels(context, { ...asked, period: periods.current }),
    periods.before ? funnelLevels(context, { ...asked, period: periods.before }) : null,
  ])
  const reached = reachedBy(now, question.steps.length)
  const reachedBefore = before && reachedBy(before, question.steps.length)
  return {
    periods,
    open: now.reduce((sum, { open }) => sum + open, 0),
    steps: question.steps.map((step, at) => {
      const from = reached[at - 1] ?? reached[0]!
      return {
        ...step,
        cases: reached[at]!,
        fromFirst: measuredShare(reached[at]!, reached[0]!),
        fromBefore: measuredShare(reached[at]!, from),
        change:
          reachedBefore && at > 0
            ? differenceOf(
                { hits: reachedBefore[at]!, n: reachedBefore[at - 1]! },
                { hits: reached[at]!, n: from },
              )
            : null,
      }
    }),
  }
}

/** Customers who came to a step and not to the next. */
export async function listFunnelPeople(
  context: Context,
  { step, ...question }: FunnelQuestion & { step: number },
): Promise<People> {
  if (step > question.steps.length) {
    throw new Invalid('The funnel has no such step.', {
      field: 'step',
      fix: `Give one up to ${question.steps.length}.`,
    })
  }
  const { periods, asked } = await narrowed(context, question)
  return peopleOf(context, await funnelPeople(context, { ...asked, period: periods.current }, step))
}

/** What a funnel may be made of. */
export async function listSteps(context: Context, question: Asked) {
  const [{ periods, filter }, stages] = await Promise.all([
    inPlainTerms(context, question),
    placedStages(context),
  ])
  const seen = await seenSteps(context, { period: periods.current, filter })
  return { steps: [...stages.map(({ name }) => ({ of: 'stage' as const, value: name, n: 0 })), ...seen] }
}

async function narrowed(context: Context, { steps, per, hours, ...question }: FunnelQuestion) {
  const [{ periods, filter }, stages, end] = await Promise.all([
    inPlainTerms(context, question),
    placedStages(context),
    endOfFacts(context),
  ])
  const asked: Omit<FunnelNarrowing, 'period'> = { stages, steps, per, hours, filter, end }
  return { periods, asked }
}

/** Cases that came at least so far, for each step. */
function reachedBy(levels: readonly { level: number; n: number }[], steps: number): number[] {
  return Array.from({ length: steps }, (_, at) =>
    levels.reduce((sum, { level, n }) => (level > at ? sum + n : sum), 0),
  )
}
