import type { Annotation } from './annotation.ts'
import type { SignalRules } from './signals/rules.ts'
import type { TopicModel } from './taxonomy/model.ts'

/** A text with what is known around it. */
export interface Words {
  text: string
  /** `out` is a reply of our own side: empathy is asked of it. Customers' words unless told. */
  direction?: 'in' | 'out'
  /** Names from the customer's record: they are masked wherever they stand. */
  names?: readonly string[]
}

export interface AnnotateOptions {
  /** N-grams, language and masking only: many times faster, a little less right. */
  fast?: boolean
  /** An organisation's own topics. */
  topics?: TopicModel
  /** An organisation's own wording of the signals; ours unless told. */
  signals?: SignalRules
}

/** An annotation with the text's place in meaning: 512 numbers of length 1. Absent in fast mode. */
export interface Understood extends Annotation {
  embedding?: Float32Array
}

/** Reads texts with models and rules, in threads of its own. */
export interface Understander {
  /** Names the models and rules in use. */
  readonly version: string
  /** In the order given. */
  annotate(texts: readonly Words[], options?: AnnotateOptions): Promise<Understood[]>
  /** Where texts lie in meaning: unit vectors of 512 numbers. Close vectors mean close meanings. */
  embed(texts: readonly string[]): Promise<Float32Array[]>
  close(): Promise<void>
}
