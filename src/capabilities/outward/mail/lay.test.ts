import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MailContent } from './content.ts'
import { layMail } from './lay.ts'

const choices = Array.from({ length: 11 }, (_, score) => ({
  label: String(score),
  href: `https://attune.example/s/i/abc?score=${score}`,
  spoken: `${score} of 10`,
}))
const content: MailContent = {
  language: 'en',
  preview: 'One question, ten seconds',
  blocks: [
    { heading: 'How likely are you to recommend us?' },
    { says: 'Hello Ann,\nyour parcel arrived on Friday.' },
    { choices, low: 'not at all', high: 'very' },
    { button: { label: 'Answer', href: 'https://attune.example/s/i/abc' } },
  ],
  because: 'You get this because you ordered from us.',
}
const foot = { unsubscribe: 'https://attune.example/u/xyz', from: 'Shop' }

test('a mail says in plain words what it says in HTML', () => {
  const { html, text } = layMail(content, foot)
  for (const words of [
    'How likely are you to recommend us?',
    'your parcel arrived on Friday.',
    'You get this because',
  ])
    expect([html.includes(words), text.includes(words)]).toEqual([true, true])
  for (const { href } of choices) expect([html.includes(href), text.includes(href)]).toEqual([true, true])
  expect(text).toContain('0 = not at all, 10 = very')
  expect(text).toContain('Do not ask me any more: https://attune.example/u/xyz')
})

test('each answer is a link that a screen reader understands', () => {
  expect(layMail(content).html).toContain('aria-label="Answer: 9 of 10"')
})

test('a mail in a right-to-left language is set so, with our words in that language', () => {
  const { html, text } = layMail({ ...content, language: 'ar' }, foot)
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(text).toContain('لا تسألني بعد الآن')
})

test('words of others stay words: no tag, no script, no link that runs', () =>
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('<script>alert(1)</script>', '"><img src=x>', "' onclick='"),
      (a, b) => {
        const words = a + b
        const { html } = layMail({
          ...content,
          preview: words,
          because: words,
          blocks: [
            { heading: words },
            { says: words },
            { button: { label: words, href: 'https://a.example' } },
          ],
        })
        expect(html).not.toContain(b)
      },
    ),
  ))

test('a link that is none is refused before anything leaves', () => {
  const bad = { ...content, blocks: [{ button: { label: 'x', href: 'javascript:alert(1)' } }] }
  expect(() => layMail(bad)).toThrow('must begin with https')
})
