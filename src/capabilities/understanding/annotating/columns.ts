import type { Annotation, SignalName } from '../../../language/annotation.ts'
import { emotions, signalNames } from '../../../language/annotation.ts'

/** What people said instead of what the models read; null where that stands. */
export interface Correction {
  feeling: string | null
  emotions: readonly string[] | null
  signals: readonly string[] | null
  topics: readonly string[] | null
}

/** What an interaction carries of its annotation: the columns by which comments are found and counted. */
export interface Columns {
  language: string
  sentiment: number | null
  feeling: string
  emotions: readonly string[]
  emotion_values: readonly number[]
  signals: readonly string[]
  topics: readonly string[]
  theme: string
  is_sure: boolean
}

type Read = Pick<Annotation, 'language' | 'sentiment' | 'emotions' | 'felt' | 'signals' | 'confidence'>

/** From this probability on a signal counts as being there. */
const saidFrom = 0.5

/**
 * The columns of what was read, with people's corrections in force: a corrected feeling is worth the end of the scale
 * that it names, so that means follow it.
 * @param topics ids of the topics and of those above them
 */
export function columnsOf(
  read: Read,
  { topics, theme, correction }: { topics: readonly string[]; theme: string; correction?: Correction },
): Columns {
  const { code } = read.language
  return {
    language: code === 'und' ? '' : code,
    ...feelingOf(read, correction),
    emotions: correction?.emotions ?? read.felt,
    emotion_values: emotions.map((emotion) => read.emotions[emotion]),
    signals: correction?.signals ?? signalsIn(read),
    topics: correction?.topics ?? topics,
    theme,
    is_sure: read.confidence === 'ok' || correction !== undefined,
  }
}

const worth: Record<string, number> = { negative: -1, neutral: 0, positive: 1 }

function feelingOf({ sentiment }: Read, correction: Correction | undefined) {
  const corrected = correction?.feeling
  if (!corrected || corrected === sentiment.label)
    return { sentiment: sentiment.score, feeling: sentiment.label }
  return { sentiment: worth[corrected] ?? 0, feeling: corrected }
}

function signalsIn({ signals }: Read): SignalName[] {
  return signalNames.filter((name) => signals[name].p >= saidFrom)
}
