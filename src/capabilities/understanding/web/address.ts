export const feelings = ['negative', 'neutral', 'positive'] as const
export const emotionNames = ['anger', 'frustration', 'sadness', 'fear', 'joy', 'surprise', 'neutral'] as const
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
] as const
export const orders = ['newest', 'worst', 'best', 'unsure'] as const

export type FeelingName = (typeof feelings)[number]
export type EmotionName = (typeof emotionNames)[number]
export type SignalName = (typeof signalNames)[number]
export type Order = (typeof orders)[number]

/** Which comments are shown, and how; beside the period, the filter and the segment of every page. Absent is the default. */
export interface VoiceAddress {
  feeling?: FeelingName
  emotion?: EmotionName
  signal?: SignalName
  topic?: string
  theme?: string
  scale?: string
  lowest?: number
  highest?: number
  text?: string
  unsure?: true
  order?: Order
  /** Id of the comment that is open. */
  comment?: string
  /** Labelling by keyboard. */
  label?: true
}

/** What narrows the comments, and goes when somebody shows all of them again. */
export const narrowing = [
  'feeling',
  'emotion',
  'signal',
  'topic',
  'theme',
  'scale',
  'lowest',
  'highest',
  'text',
  'unsure',
] as const

/** Reads an address somebody may have typed: what is not understood is left out, never an error. */
export function readVoiceAddress(search: Record<string, unknown>): VoiceAddress {
  const { lowest, highest } = search
  return withoutAbsent({
    feeling: oneOf(feelings, search.feeling),
    emotion: oneOf(emotionNames, search.emotion),
    signal: oneOf(signalNames, search.signal),
    topic: textOf(search.topic),
    theme: textOf(search.theme),
    scale: textOf(search.scale),
    lowest: typeof lowest === 'number' && Number.isFinite(lowest) ? lowest : undefined,
    highest: typeof highest === 'number' && Number.isFinite(highest) ? highest : undefined,
    text: textOf(search.text),
    unsure: search.unsure === true ? true : undefined,
    order: search.order === 'newest' ? undefined : oneOf(orders, search.order),
    comment: textOf(search.comment),
    label: search.label === true ? true : undefined,
  })
}

/** Words such as “2025” reach us as a number, since addresses are read like JSON. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text.trim() !== '' ? text.slice(0, 200) : undefined
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((one) => one === value)
}

function withoutAbsent<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
}
