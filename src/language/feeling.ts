import { type Emotion, emotions, type Feeling, feelings, type Sentiment } from './annotation.ts'
import type { Head, HeadInputs } from './heads/head.ts'

export interface Emotional {
  emotions: Record<Emotion, number>
  felt: Emotion[]
}

/** Where nothing is said, nothing is felt. */
export const noFeeling: { sentiment: Sentiment } & Emotional = {
  sentiment: { label: 'neutral', score: 0, probabilities: { negative: 0, neutral: 1, positive: 0 } },
  emotions: { anger: 0, frustration: 0, sadness: 0, fear: 0, joy: 0, surprise: 0, neutral: 1 },
  felt: ['neutral'],
}

/** Asks the heads how a text feels. */
export class FeelingReader {
  readonly #sentiment: Head
  readonly #intensity: Head | undefined
  readonly #emotion: Head

  constructor(heads: ReadonlyMap<string, Head>) {
    this.#sentiment = needed(heads, 'sentiment')
    this.#intensity = heads.get('intensity')
    this.#emotion = needed(heads, 'emotion')
  }

  sentiment(inputs: HeadInputs): Sentiment {
    const probabilities = byName<Feeling>(this.#sentiment, inputs)
    const { thresholds = {} } = this.#sentiment.judgement(inputs)
    const label = highest(feelings, (name) => probabilities[name] / (thresholds[name] ?? 1))
    const balance = probabilities.positive - probabilities.negative
    const score = this.#intensity?.read(inputs)[0] ?? balance
    return { label, score: inLineWith(label, score), probabilities }
  }

  emotions(inputs: HeadInputs): Emotional {
    const probabilities = byName<Emotion>(this.#emotion, inputs)
    const { thresholds = {} } = this.#emotion.judgement(inputs)
    const felt = emotions
      .filter((name) => name !== 'neutral' && probabilities[name] >= (thresholds[name] ?? 0.5))
      .sort((a, b) => probabilities[b] - probabilities[a])
    return { emotions: probabilities, felt: felt.length > 0 ? felt : ['neutral'] }
  }
}

function needed(heads: ReadonlyMap<string, Head>, name: string): Head {
  const head = heads.get(name)
  if (!head) throw new Error(`The models have no head “${name}”; models/manifest.json has to name one.`)
  return head
}

function byName<Name extends string>(head: Head, inputs: HeadInputs): Record<Name, number> {
  const answers = head.read(inputs)
  const named = {} as Record<string, number>
  for (let k = 0; k < head.classes.length; k++) named[head.classes[k]!] = answers[k]!
  return named
}

function highest<Name>(names: readonly Name[], value: (name: Name) => number): Name {
  return names.reduce((best, name) => (value(name) > value(best) ? name : best))
}

/** How strongly and which are asked apart; a score never contradicts the label beside it. */
function inLineWith(label: Feeling, score: number): number {
  if (label === 'positive') return Math.max(0, score)
  return label === 'negative' ? Math.min(0, score) : score
}
