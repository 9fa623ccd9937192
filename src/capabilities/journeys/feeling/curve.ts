import type { Context } from '../../../platform/context.ts'
import { inWalkingOrder } from '../flow/order.ts'
import { ofJourney } from '../instances/facts.ts'
import { hiddenUnder } from '../measured.ts'
import type { EmotionCurve, FeelingQuestion, FeltStep } from './contract.ts'
import {
  countOutcomes,
  feelingSums,
  type SumsRow,
  sharedSums,
  sumsOf,
  type WalkedStep,
  walkedSteps,
} from './facts.ts'
import { changesOf, feltOf, nothingTold, type Told } from './steps.ts'
import { largestFall, largestRise, turnsAlong } from './turns.ts'

/** More do not fit side by side, and what so few walk is no typical step. */
const mostSteps = 14

/**
 * The measured emotion curve of a journey: how each step of the way feels, aligned by step and not by clock, now and
 * against the period before, for everybody and by how it ended; and the steps that turn it.
 */
export async function emotionCurve(
  context: Context,
  id: string,
  question: FeelingQuestion,
): Promise<EmotionCurve> {
  const { journey, periods, now, before } = await ofJourney(context, id, question)
  const [walked, outcomes, sums] = await Promise.all([
    walkedSteps(context, now, question.visits),
    countOutcomes(context, now),
    feelingSums(context, { now, before }, question),
  ])
  const shown = inWalkingOrder(
    walked.filter(({ journeys }) => journeys >= hiddenUnder),
    mostSteps,
  )
  const steps = stepsOf(shown, sums, before !== null)
  const reliable = steps.filter(({ felt }) => felt.reliability === 'ok')
  const shared = await sharedSums(context, now, { ...question, steps: reliable })
  const tellings = reliable.map(({ key, step, visit }) => ({ key, told: toldAt(sums, { step, visit }) }))
  const turns = turnsAlong(tellings, shared)
  const ended = (...which: string[]) =>
    outcomes.reduce((sum, { outcome, n }) => sum + (which.includes(outcome) ? n : 0), 0)
  return {
    journey: { id: journey.id, name: journey.name },
    periods,
    journeys: outcomes.reduce((sum, { n }) => sum + n, 0),
    finished: ended('success'),
    dropped: ended('failure', 'given up'),
    open: ended('open'),
    steps,
    otherSteps: walked.length - shown.length,
    turns,
    fall: largestFall(turns),
    rise: largestRise(turns),
    ...endsOf(reliable),
  }
}

function stepsOf(walked: readonly WalkedStep[], sums: readonly SumsRow[], isCompared: boolean): FeltStep[] {
  const told = walked.map((at) => ({
    now: toldAt(sums, at),
    before: isCompared ? toldAt(sums, at, { isNow: false }) : null,
  }))
  const changes = changesOf(told)
  return walked.map((at, index) => ({
    ...at,
    key: keyOf(at),
    felt: feltOf(told[index]?.now ?? nothingTold),
    finished: feltOf(toldAt(sums, at, { side: 'finished' })),
    dropped: feltOf(toldAt(sums, at, { side: 'dropped' })),
    before: isCompared ? feltOf(told[index]?.before ?? nothingTold) : null,
    change: changes[index] ?? null,
  }))
}

type At = Pick<WalkedStep, 'step' | 'visit'>

function toldAt(sums: readonly SumsRow[], { step, visit }: At, { side = 'all', isNow = true } = {}): Told {
  const row = sums.find(
    (one) => one.step === step && one.visit === visit && one.side === side && (one.is_now === 1) === isNow,
  )
  return row ? { ...sumsOf(row), words: row.words, answers: row.answers } : nothingTold
}

function keyOf({ step, visit }: At): string {
  return visit === 0 ? step : `${step} #${visit}`
}

function endsOf(steps: readonly FeltStep[]): Pick<EmotionCurve, 'lowest' | 'highest'> {
  const byFeeling = steps.toSorted((a, b) => (a.felt.value ?? 0) - (b.felt.value ?? 0))
  return { lowest: byFeeling.at(0)?.key ?? null, highest: byFeeling.at(-1)?.key ?? null }
}
