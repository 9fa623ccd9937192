import {
  type Emotion,
  emotions,
  type Feeling,
  type SignalName,
  signalNames,
} from '../../language/annotation.ts'
import type { Understander, Understood } from '../../language/understander.ts'

/**
 * Reads words of a tiny language, so that figures can be worked out by hand: a text says how it feels by the word
 * “positive”, “negative” or nothing, and names its emotions and signals by their own words.
 */
export function plainReader(version = 'plain-1'): Understander {
  return {
    version,
    annotate: async (texts) => texts.map(({ text }) => understood(text, version)),
    embed: async (texts) => texts.map(placeOf),
    close: async () => undefined,
  }
}

function understood(text: string, version: string): Understood {
  const label = feelingOf(text)
  const score = { negative: -0.8, neutral: 0, positive: 0.8 }[label]
  const named = (word: string) => (text.includes(word) ? 0.9 : 0.1)
  const felt = emotions.filter((one) => text.includes(one))
  return {
    language: { code: 'en', confidence: 1, support: 'full' },
    masked: text,
    pii: [],
    sentences: [{ start: 0, end: text.length, score, label }],
    sentiment: { label, score, probabilities: { negative: 0, neutral: 0, positive: 0, [label]: 1 } },
    emotions: Object.fromEntries(emotions.map((one) => [one, named(one)])) as Record<Emotion, number>,
    felt: felt.length > 0 ? felt : ['neutral'],
    topics: [],
    signals: Object.fromEntries(
      signalNames.map((one) => [one, { p: named(one), why: text.includes(one) ? [one] : [] }]),
    ) as Record<SignalName, { p: number; why: string[] }>,
    confidence: text.split(' ').length < 3 ? 'low' : 'ok',
    annotation_version: version,
    embedding: placeOf(text),
  }
}

function feelingOf(text: string): Feeling {
  if (text.includes('negative')) return 'negative'
  return text.includes('positive') ? 'positive' : 'neutral'
}

/** Two directions: what is about parcels, and the rest. */
function placeOf(text: string): Float32Array {
  const place = new Float32Array(512)
  place[text.includes('parcel') ? 0 : 1] = 1
  return place
}
