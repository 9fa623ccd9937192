import { expect, test } from 'vitest'
import { cuesIn, putBack, without, withPhrase } from './draft.ts'

const attunes = [
  { words: 'asap', weight: 3, language: 'en' as const },
  { words: 'soon', weight: 1, language: 'en' as const },
]
const untouched = { added: [], left: [] }
const shown = (change: Parameters<typeof cuesIn>[1]) =>
  cuesIn({ attunes }, change).map(({ words, weight }) => `${words} ${weight}`)

test('a phrase of one’s own comes first, and takes the place of the same words', () => {
  const change = withPhrase(untouched, { words: ' Soon ', weight: 3, language: 'en' })
  expect(shown(change)).toEqual(['soon 3', 'asap 3'])
  expect(shown(without(change, { ...change.added[0]!, isOwn: true }))).toEqual(['asap 3', 'soon 1'])
})

test('the same words in another language are another phrase', () => {
  const change = withPhrase(untouched, { words: 'asap', weight: 3, language: 'de' })
  expect(shown(change)).toEqual(['asap 3', 'asap 3', 'soon 1'])
})

test('a phrase of Attune’s is left out, and can be put back as it was', () => {
  const change = without(untouched, { ...attunes[1]!, isOwn: false })
  expect(shown(change)).toEqual(['asap 3'])
  expect(shown(putBack(change, attunes[1]!))).toEqual(['asap 3', 'soon 1'])
})
