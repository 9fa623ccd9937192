import { count, percent } from '../../../../web/kit/numbers.ts'
import type { Step } from '../../flow/contract.ts'
import { say } from './say.ts'

/** Why a step needs a look, in sentences; '' where it does not. */
export function whyLook(step: Step): string {
  return step.problems.map((problem) => words[problem](step)).join(' ')
}

const words: Record<Step['problems'][number], (step: Step) => string> = {
  stops: ({ lost }) => say('why_stops', { share: percent(lost.value ?? 0) }),
  repeats: (step) => say('why_repeats', { n: visitsEach(step) }),
  feels: ({ feeling }) => say('why_feels', { feeling: signed(feeling ?? 0) }),
}

/** `3.1` */
export function visitsEach({ visits, journeys }: Pick<Step, 'visits' | 'journeys'>): string {
  return (visits / journeys).toFixed(1)
}

/** `+0.31`, `−0.42` */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(2)
  return value > 0 ? `+${text}` : Number(text) === 0 ? text : `−${text}`
}

/** `61%`: whole percents in a picture, `<1%` for what is there but small. */
export function wholePercent(share: number): string {
  if (share > 0 && share < 0.01) return '<1%'
  return `${Math.round(share * 100)}%`
}

/** `2,410 · 3.1 × each`, `612 · feels −0.31`, or with the share of all journeys. */
export function inShort(step: Step, all: number): string {
  const n = count(step.journeys)
  if (step.visits / step.journeys >= 1.5) return `${n} · ${say('each', { n: visitsEach(step) })}`
  if (step.problems.includes('feels')) return `${n} · ${say('feels', { value: signed(step.feeling ?? 0) })}`
  return `${n} · ${wholePercent(step.journeys / all)}`
}
