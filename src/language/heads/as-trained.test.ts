import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Models, openModels } from '../models.ts'

interface Trained {
  text: string
  full: Record<string, number[]>
  fast: Record<string, number[]>
}

const file = new URL('../../../models/training/fixture.json', import.meta.url)
const trained: Trained[] = JSON.parse(readFileSync(file, 'utf8'))

let models: Models
beforeAll(async () => {
  models = await openModels(new URL('../../../models/', import.meta.url))
})
afterAll(async () => {
  await models.encoder.close()
  await models.tower?.close()
})

test('the n-gram heads say what the training code said', () => {
  for (const { text, fast } of trained) {
    const ngrams = ngramsOf(text)
    for (const [name, values] of Object.entries(fast))
      expectAlike(models.heads.get(name)!.read({ ngrams }), values, 1e-3)
  }
})

// The encoders take products in 8 bits, in steps that depend a little on which texts are read together.
test('all heads together say what the training code said, but for the rounding of the encoders', async () => {
  for (const { text, full } of trained) {
    const ids = [models.reader.idsOf(text)]
    const [embedding] = await models.encoder.encode(ids)
    const [tower] = (await models.tower?.encode(ids)) ?? []
    const inputs = { ngrams: ngramsOf(text), embedding, tower }
    for (const [name, values] of Object.entries(full))
      expectAlike(models.heads.get(name)!.read(inputs), values, 0.05)
  }
})

const ngramsOf = (text: string) => models.ngrams.read(models.features.read(text))

function expectAlike(found: number[], trained: number[], most: number) {
  expect(found).toHaveLength(trained.length)
  for (const [k, value] of trained.entries()) expect(Math.abs(found[k]! - value)).toBeLessThan(most)
}
