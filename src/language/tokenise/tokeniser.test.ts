import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Tokeniser } from './tokeniser.ts'

interface Reference {
  from: string
  text: string
  ids: number[]
}

const vocabulary = JSON.parse(
  readFileSync(new URL('../../../models/vocabulary.json', import.meta.url), 'utf8'),
)
const tokeniser = new Tokeniser(vocabulary)

/**
 * Ids by the tokenizer that comes with @energetic-ai/embeddings 0.2.0 (Apache-2.0). Texts: our own, and extracts of Banking77
 * (PolyAI, CC BY 4.0), VADER's ground truth (C.J. Hutto, MIT), Skytrax lounge reviews (CC0) and QuickBooks reviews (MIT).
 */
const references: Reference[] = readFileSync(new URL('./reference.fixture.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

describe('word pieces', () => {
  test('every reference text becomes the reference ids', () => {
    expect(references.length).toBeGreaterThan(200)
    const wrong = references.filter(({ text, ids }) => String(tokeniser.encode(text)) !== String(ids))
    expect(wrong).toEqual([])
  })

  test('a letter that no piece holds is unknown, several in a row are one', () => {
    expect(tokeniser.encode('😀')).toEqual(tokeniser.encode('😀😀😀'))
    expect(tokeniser.encode('😀')).toContain(0)
  })

  test('no more tokens than asked for', () => {
    expect(tokeniser.encode('one two three four five', 3)).toEqual(
      tokeniser.encode('one two three four five').slice(0, 3),
    )
  })

  test('a megabyte of one word is read at its beginning', () => {
    expect(tokeniser.encode('a'.repeat(1_000_000), 128)).toEqual(tokeniser.encode('a'.repeat(4000), 128))
  })

  test('whatever comes, the ids are pieces of the vocabulary', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const id of tokeniser.encode(text)) expect(vocabulary[id]).toBeDefined()
      }),
    ))
})
