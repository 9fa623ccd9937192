import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesWildcard } from './wildcard.ts'

test.each([
  ['/blog/tea', '/blog/*', true],
  ['/blog', '/blog/*', false],
  ['order 12', 'order ??', true],
  ['order 😀', 'order ?', true],
  ['', '*', true],
  ['', '?', false],
  ['abcabd', '*abd', true],
  ['a.c', 'a.c', true],
  ['abc', 'a.c', false],
])('“%s” against “%s”: %s', (text, pattern, fits) => {
  expect(matchesWildcard(text, pattern)).toBe(fits)
})

test('stars alone fit everything, and a text fits itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(matchesWildcard(text, '**')).toBe(true)
      expect(matchesWildcard(text, text)).toBe(true)
    }),
  )
})

test('the worst pattern against a long text is done at once', () => {
  const begun = performance.now()
  expect(matchesWildcard('a'.repeat(5_000), `${'*a'.repeat(8)}b`)).toBe(false)
  expect(performance.now() - begun).toBeLessThan(500)
})
