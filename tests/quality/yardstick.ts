import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type Emotion, feelings } from '../../src/language/annotation.ts'
import { Encoder } from '../../src/language/encoder/encoder.ts'
import { EncoderReader } from '../../src/language/encoder/reading.ts'
import { NgramModels } from '../../src/language/heads/ngram-models.ts'
import { FeatureReader } from '../../src/language/ngrams/features.ts'
import { Tokeniser } from '../../src/language/tokenise/tokeniser.ts'
import type { Said, System } from './systems.ts'

/**
 * Weights that also learned from tweets whose licence could not be confirmed. They are measured against and never shipped,
 * so they lie beside the checkout, if at all.
 */
const folder = new URL('../../../shared/models/yardstick/', import.meta.url)
export const hasYardstick = existsSync(folder)

/** What its tower says of a text: three feelings, an intensity, seven emotions, 28 fine ones, and a place. */
const width = 3 + 1 + 7 + 28 + 512
const emotionsInOrder: Emotion[] = ['anger', 'fear', 'frustration', 'joy', 'neutral', 'sadness', 'surprise']
/** What its makers gave the n-grams. */
const shareOfNgrams = 0.3

export interface Yardstick extends System {
  emotions(texts: readonly string[]): Promise<Record<Emotion, number>[]>
  close(): Promise<void>
}

export async function openYardstick(): Promise<Yardstick> {
  const tower = new Encoder(new URL('emotion-tower-en.int8.onnx', folder), width)
  const vocabulary = JSON.parse(await readFile(new URL('../vocabulary.json', folder), 'utf8'))
  const reader = new EncoderReader(new Tokeniser(vocabulary), 56)
  const answers = (texts: readonly string[]) => tower.encode(texts.map((text) => reader.idsOf(text)))
  const ngrams = ngramShares()
  return {
    name: 'yardstick',
    read: async (texts) => (await answers(texts)).map((answer, at) => said(answer, ngrams(texts[at]!))),
    emotions: async (texts) => (await answers(texts)).map(emotionsOf),
    close: () => tower.close(),
  }
}

function said(answer: Float32Array, ngrams: readonly number[]): Said {
  const shares = ngrams.map((share, k) => shareOfNgrams * share + (1 - shareOfNgrams) * answer[k]!)
  const [negative, , positive] = shares as [number, number, number]
  const label = feelings[shares.indexOf(Math.max(...shares))]!
  return { label, score: answer[3]!, balance: positive - negative }
}

function emotionsOf(answer: Float32Array): Record<Emotion, number> {
  return Object.fromEntries(emotionsInOrder.map((name, k) => [name, answer[4 + k]!])) as Record<
    Emotion,
    number
  >
}

function ngramShares(): (text: string) => number[] {
  const read = (name: string) => readFileSync(new URL(name, folder))
  const { scale, bias } = JSON.parse(read('ngram-sentiment.json').toString('utf8'))
  const rarity = read('ngram-sentiment.idf')
  const weights = new Int8Array(read('ngram-sentiment.w8'))
  const model = new NgramModels(new Float32Array(new Uint8Array(rarity).buffer), [{ weights, scale, bias }])
  const features = new FeatureReader()
  return (text) => {
    const each = Array.from(model.read(features.read(text)), (value) => 1 / (1 + Math.exp(-value)))
    const sum = each.reduce((a, b) => a + b, 0)
    return each.map((value) => value / sum)
  }
}
