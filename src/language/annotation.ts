/** What was understood of one text. Offsets are UTF-16 units of the text as it came; `end` is exclusive. */
export interface Annotation {
  language: SpokenLanguage
  /** The text with what is personal replaced by `[email]`, `[name]` and so on. */
  masked: string
  pii: PiiSpan[]
  sentences: SentenceFeeling[]
  sentiment: Sentiment
  /** How probable each is. */
  emotions: Record<Emotion, number>
  /** Those that count as there, strongest first: each has a threshold of its own. */
  felt: Emotion[]
  /** Most probable first. */
  topics: FoundTopic[]
  signals: Record<SignalName, Signal>
  /** `low` where the words are too few (under three) or their language is hardly known. */
  confidence: 'ok' | 'low'
  /** Which models, rules and topics said so: another version may say otherwise. */
  annotation_version: string
}

export interface SpokenLanguage {
  /** ISO 639-1, such as `en`; `und` where nobody can tell. */
  code: string
  /** 0 to 1. */
  confidence: number
  /** How much of this record can be relied on in that language. */
  support: 'full' | 'partial' | 'none'
}

export interface Span {
  start: number
  end: number
}

export interface PiiSpan extends Span {
  type: string
}

export const feelings = ['negative', 'neutral', 'positive'] as const
export type Feeling = (typeof feelings)[number]

/** How one stretch of text feels, −1 to 1. */
export interface SentenceFeeling extends Span {
  score: number
  label: Feeling
}

export interface Sentiment {
  label: Feeling
  /** −1 to 1. */
  score: number
  probabilities: Record<Feeling, number>
}

/** In this order wherever they are kept as a list. */
export const emotions = ['anger', 'frustration', 'sadness', 'fear', 'joy', 'surprise', 'neutral'] as const
export type Emotion = (typeof emotions)[number]

export interface FoundTopic {
  name: string
  probability: number
  /** Words or examples that spoke for it. */
  why: string[]
}

export const signalNames = [
  'question',
  'request',
  'complaint',
  'praise',
  'suggestion',
  'urgency',
  'churn',
  'escalation',
  'effort',
  'empathy',
] as const
export type SignalName = (typeof signalNames)[number]

/** How probable a signal is, and what in the text says so. */
export interface Signal {
  p: number
  why: string[]
}
