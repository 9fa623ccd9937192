import { type Signal, type SignalName, type Span, signalNames } from '../annotation.ts'
import { empathyIn } from './empathy.ts'
import { type AllEvidence, evidenceIn, sureness } from './evidence.ts'
import { cueLists, customerLists, defaultRules, type SignalRules } from './rules.ts'

/** A text as far as it has been read. */
export interface ReadText {
  text: string
  sentences: readonly Span[]
  /** ISO 639-1. */
  language: string
  /** Empathy is asked of our own replies (`out`) only, complaints and the like of customers' words. */
  direction?: 'in' | 'out'
}

const mostReasons = 6

/** How surely each signal is in a text, and the words that say so. */
export function signalsOf(read: ReadText, rules: SignalRules = defaultRules): Record<SignalName, Signal> {
  const lists = read.direction === 'out' ? cueLists : customerLists
  const evidence = evidenceIn(read.text, read.sentences, read.language, { rules, lists })
  const signals = {} as Record<SignalName, Signal>
  for (const name of signalNames) signals[name] = signalOf(name, read, evidence)
  return signals
}

function signalOf(name: SignalName, { text, direction }: ReadText, evidence: AllEvidence): Signal {
  if (name === 'empathy') return direction === 'out' ? empathySignal(text, evidence) : nothing()
  if (direction === 'out' && name !== 'question' && name !== 'request') return nothing()
  const { weight, quotes } = evidence[name]
  return { p: sureness(weight + lent(name, evidence)), why: wordsAt(text, quotes) }
}

const nothing = (): Signal => ({ p: 0, why: [] })

/** Who tells of effort, leaves or asks for somebody else complains too, though without the words for it. */
function lent(name: SignalName, evidence: AllEvidence): number {
  if (name !== 'complaint') return 0
  const { effort, churn, escalation } = evidence
  return Math.min(2, 0.7 * Math.max(0, effort.weight, churn.weight, escalation.weight))
}

function empathySignal(text: string, evidence: AllEvidence): Signal {
  const { parts } = empathyIn(evidence)
  const p = Math.max(parts.acknowledges.p, parts.apologises.p)
  return { p, why: wordsAt(text, [...parts.acknowledges.quotes, ...parts.apologises.quotes]) }
}

/** The longest of what lies within one another, in the order of the text. */
function wordsAt(text: string, quotes: readonly Span[]): string[] {
  if (quotes.length === 0) return []
  const first = quotes.slice(0, 5 * mostReasons)
  const outer = first.filter((inner) => !first.some((other) => other !== inner && holds(other, inner)))
  const inOrder = outer.toSorted((a, b) => a.start - b.start)
  return [...new Set(inOrder.map(({ start, end }) => text.slice(start, end)))].slice(0, mostReasons)
}

const holds = (outer: Span, { start, end }: Span) =>
  outer.start <= start && outer.end >= end && outer.end - outer.start > end - start
