import { readFileSync } from 'node:fs'
import type { Emotion, Feeling, SignalName } from '../../annotation.ts'
import type { CueList } from '../cue.ts'

interface Labelled {
  /** Where it was drawn from, and which one of it: see README.md. */
  set: string
  id: string
  /** Words and rules were made by the first half; what is reported is measured on the second. */
  half: 'develop' | 'report'
  text: string
}

/** A customer's text, with the signals the labeller found in it. */
export interface LabelledText extends Labelled {
  signals: SignalName[]
  feeling: Feeling
  emotions: Emotion[]
}

/** A reply of the invented company, with the parts the labeller found in it. */
export interface LabelledReply extends Labelled {
  parts: CueList[]
}

/** The labelled sample: 430 texts of customers and 110 replies. */
export const readLabelled = () => ({
  texts: linesOf<LabelledText>('customers.jsonl'),
  replies: linesOf<LabelledReply>('replies.jsonl'),
})

const linesOf = <Row>(name: string): Row[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
