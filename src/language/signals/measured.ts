import type { Estimate } from '../../statistics/interval.ts'
import { share } from '../../statistics/share.ts'
import { sentencesOf } from '../sentences/sentences.ts'
import { type CueList, customerLists, replyLists } from './cue.ts'
import { empathyOf } from './empathy.ts'
import type { readLabelled } from './labelled/read.ts'
import { defaultRules, type SignalRules } from './rules.ts'
import { signalsOf } from './signals.ts'

/** How well one list finds what the labeller found. Shares with their 95 % intervals (Wilson). */
export interface SignalFigure {
  list: CueList
  /** Texts that were looked at, and in how many of them the labeller found it. */
  texts: number
  there: number
  /** Of those that are said to have it, how many have it; null where none is said to. */
  precision: Estimate | null
  /** Of those that have it, how many are found; null where none has it. */
  recall: Estimate | null
  /** Harmonic mean of the two; null where either is. */
  f1: number | null
  /** True where the texts are replies of an invented company. */
  isInvented: boolean
}

type Sample = ReturnType<typeof readLabelled>

/** More likely than not counts as said. */
const said = 0.5

/**
 * Precision and recall of every list on the labelled sample.
 * @param half `report` unless told: words were not chosen by it
 */
export function measureSignals(
  { texts, replies }: Sample,
  { half = 'report', rules = defaultRules }: { half?: 'develop' | 'report'; rules?: SignalRules } = {},
): SignalFigure[] {
  const ofHalf = <Row extends { half: string }>(rows: Row[]) => rows.filter((row) => row.half === half)
  const customers = ofHalf(texts).map(({ text, signals }) => judged(signals, customersWords(text, rules)))
  const ours = ofHalf(replies).map(({ text, parts }) => judged(parts, ourWords(text, rules)))
  return [
    ...customerLists.map((list) => figure(list, customers, false)),
    ...replyLists.map((list) => figure(list, ours, true)),
  ]
}

/** What the labeller found in a text, and what the rules say. */
interface Judged {
  found: ReadonlySet<string>
  said: ReadonlySet<string>
}

const judged = (found: readonly string[], said: readonly string[]): Judged => ({
  found: new Set(found),
  said: new Set(said),
})

function customersWords(text: string, rules: SignalRules): string[] {
  const signals = signalsOf({ text, sentences: sentencesOf(text), language: 'en' }, rules)
  return customerLists.filter((list) => signals[list].p >= said)
}

function ourWords(text: string, rules: SignalRules): string[] {
  const { parts, courtesy } = empathyOf(text, { rules, sentences: sentencesOf(text) })
  const all = { ...parts, courtesy }
  return replyLists.filter((list) => all[list].p >= said)
}

function figure(list: CueList, texts: readonly Judged[], isInvented: boolean): SignalFigure {
  const count = (holds: (one: Judged) => boolean) => texts.filter(holds).length
  const right = count(({ found, said }) => found.has(list) && said.has(list))
  const there = count(({ found }) => found.has(list))
  const precision = share({ hits: right, n: count(({ said }) => said.has(list)) })
  const recall = share({ hits: right, n: there })
  return { list, texts: texts.length, there, precision, recall, f1: harmonic(precision, recall), isInvented }
}

function harmonic(precision: Estimate | null, recall: Estimate | null): number | null {
  if (!precision || !recall) return null
  const sum = precision.value + recall.value
  return sum === 0 ? 0 : (2 * precision.value * recall.value) / sum
}
