import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html } from './html.ts'

test('what is put in cannot become an element, an attribute or an entity', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', '=', ' ', '/') }), (text) => {
      const made = html`<p title="${text}">${text}</p>`.text
      const inner = made.slice('<p title="'.length, -'</p>'.length)
      expect(inner.match(/[<>"']/g)?.join('')).toBe('">')
    }),
  )
})

test('pieces and lists of pieces stay what they are, and nothing is nothing', () => {
  expect(html`<ul>${['<', 'b'].map((word) => html`<li>${word}</li>`)}${undefined}</ul>`.text).toBe(
    '<ul><li>&lt;</li><li>b</li></ul>',
  )
})
