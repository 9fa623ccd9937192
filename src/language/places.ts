import type { Encoder } from './encoder/encoder.ts'
import type { HeadInputs } from './heads/head.ts'
import type { Models } from './models.ts'

/** Where a text lies in meaning, as each encoder sees it. */
export type Place = Pick<HeadInputs, 'embedding' | 'tower'>

/** Where texts and sentences lie; nowhere in fast mode. */
export interface Places {
  ofText(text: string): Place
  ofSentence(sentence: string): Place
}

export const nowhere: Places = { ofText: () => ({}), ofSentence: () => ({}) }

/**
 * Encoders cost more than all else together. So what is said alike is located once (“Great app” comes a thousand times),
 * and sentences are asked how they feel only: of the tower where there is one, which was made for that.
 */
export async function locate(
  { reader, encoder, tower }: Models,
  texts: readonly string[],
  sentences: readonly string[],
): Promise<Places> {
  const idsOf = (text: string) => reader.idsOf(text)
  const all = [...texts, ...sentences]
  const embeddings = await encodeEach(encoder, tower ? texts : all, idsOf)
  const towers = tower && (await encodeEach(tower, all, idsOf))
  return {
    ofText: (text) => ({ embedding: embeddings.get(text), tower: towers?.get(text) }),
    ofSentence: (sentence) =>
      towers ? { tower: towers.get(sentence) } : { embedding: embeddings.get(sentence) },
  }
}

async function encodeEach(encoder: Encoder, texts: readonly string[], idsOf: (text: string) => number[]) {
  const different = [...new Set(texts)]
  const places = await encoder.encode(different.map(idsOf))
  return new Map(different.map((text, at) => [text, places[at]!]))
}
