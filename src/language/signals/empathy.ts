import type { Span } from '../annotation.ts'
import { type EmpathyPart, empathyParts } from './cue.ts'
import { type AllEvidence, type Evidence, evidenceIn, sureness } from './evidence.ts'
import { defaultRules, type SignalRules } from './rules.ts'

/** A part of a good reply, how sure it is that it is there, and where it stands in the text. */
export interface PartFound {
  p: number
  quotes: Span[]
}

/** How a reply of our own side meets the customer. */
export interface Empathy {
  /** How many of the five parts are more likely there than not, as a share: 0 to 1. */
  share: number
  parts: Record<EmpathyPart, PartFound>
  /** Thanks, please, greetings and wishes: good manners, counted apart. */
  courtesy: PartFound
}

/** How a reply is read. */
export interface ReplyOptions {
  rules?: SignalRules
  /** ISO 639-1; English unless told. */
  language?: string
  sentences?: readonly Span[]
}

/** What a reply of our own side does for the customer, with the words that do it. */
export const empathyOf = (text: string, options: ReplyOptions = {}): Empathy =>
  empathyIn(
    evidenceIn(text, options.sentences ?? [], options.language ?? 'en', {
      rules: options.rules ?? defaultRules,
    }),
  )

/** The same of evidence that is there already. */
export function empathyIn(evidence: AllEvidence): Empathy {
  const parts = {} as Record<EmpathyPart, PartFound>
  for (const part of empathyParts) parts[part] = found(evidence[part])
  const there = empathyParts.filter((part) => parts[part].p >= 0.5)
  return { share: there.length / empathyParts.length, parts, courtesy: found(evidence.courtesy) }
}

const found = ({ weight, quotes }: Evidence): PartFound => ({ p: sureness(weight), quotes })
