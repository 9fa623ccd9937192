import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test.each([
  ['<p>Hello,<br>you</p><p>there</p>', 'Hello,\nyou\nthere'],
  ['5 &lt; 6 &amp;&amp; 7 &#62; 6 &#x1F600;', '5 < 6 && 7 > 6 😀'],
  ['<style>p { color: red }</style>Red', 'Red'],
  ['a < b and c > d', 'a < b and c > d'],
  ['plain words', 'plain words'],
  ['<script>never closed', 'never closed'],
])('%j is read as %j', (html, words) => expect(plainText(html)).toBe(words))

test('a text of nothing but beginnings takes no time', () => {
  const started = performance.now()
  plainText('<style>'.repeat(15_000) + '<a'.repeat(40_000))
  expect(performance.now() - started).toBeLessThan(1_000)
})

test('words without marks stay as they are', () =>
  fc.assert(
    fc.property(
      fc.string().filter((text) => !/[<&]/.test(text)),
      (text) => {
        expect(plainText(text)).toBe(text)
      },
    ),
  ))
