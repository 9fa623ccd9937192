import type { TimelineRow } from './timeline-facts.ts'

/** What a line of time shows of an interaction and its text, the record and the instant do not stand for. */
export interface InShort extends Omit<TimelineRow, 'id' | 'customer_id' | 'occurred_at' | 'text'> {
  country: string
  language: string
  wording: string
  sentiment: number | null
  promise_id: string
}

/**
 * Reads the column `in_short` of the interactions: texts at the places of the migration that made it (0006 of the
 * platform's facts). Absent is ''; instants are ms since 1970.
 */
export function readInShort(texts: readonly string[]): InShort {
  const [
    kind = '', name = '', touchpoint = '', stage = '', channel = '', source = '', import_id = '', direction = '',
    product = '', order_id = '', conversation_id = '', value = '', currency = '', scale = '', score = '', feeling = '',
    emotions = '', promised = '', fulfilled = '', link = '', country = '', language = '', wording = '', sentiment = '',
    promise_id = '',
  ] = texts // biome-ignore format: one glance
  return {
    kind,
    name,
    touchpoint,
    stage,
    channel,
    source,
    import_id,
    direction,
    product,
    order_id,
    conversation_id,
    value: value || null,
    currency,
    scale,
    score: numberIn(score),
    feeling,
    emotions: emotions ? emotions.split(' ') : [],
    promised_at: instantIn(promised),
    fulfilled_at: instantIn(fulfilled),
    link,
    country,
    language,
    wording,
    sentiment: numberIn(sentiment),
    promise_id,
  }
}

function numberIn(text: string): number | null {
  return text === '' ? null : Number(text)
}

function instantIn(text: string): string | null {
  return text === '' ? null : new Date(Number(text)).toISOString()
}
