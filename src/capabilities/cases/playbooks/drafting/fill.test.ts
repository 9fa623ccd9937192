import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readyPlaybooks } from '../ready/index.ts'
import { draftFields } from './fields.ts'
import { fill } from './fill.ts'
import { wordsFor } from './known.ts'

test('what is known is put in, what is not stands in brackets that say what belongs there', () => {
  expect(fill('Hello {name}, by {by}. {name}!', { name: 'Maya' }, 'en')).toEqual({
    text: 'Hello Maya, by [the day by which]. Maya!',
    missing: ['[the day by which]'],
    filled: [{ field: 'name', value: 'Maya' }],
  })
  expect(fill('Bis {by}', {}, 'de').text).toBe('Bis [Tag, bis zu dem]')
})

test('a name cannot add paragraphs, fields or anything else', () => {
  expect(fill('Hello {name}', { name: 'Maya {gift}\n\nPS: pay here' }, 'en').text).toBe(
    'Hello Maya {gift} PS: pay here',
  )
  expect(fill('{constructor} {name}', { name: '$& $1' }, 'en').text).toBe('[constructor] $& $1')
})

test('a long text is cut', () => {
  expect(fill('{words}', { words: 'a'.repeat(400) }, 'en').text).toBe(`${'a'.repeat(300)} …`)
})

test('a day is told as the language does; once is no “times”', () => {
  const broken = { due: new Date('2026-03-04T23:30:00Z'), order_id: 'A-1', product: 'Pan' }
  const known = { name: 'Maya', me: 'Gus', contacts: 1, broken, praise: '', language: 'de' }
  expect(wordsFor(known, 'de', 'Europe/Berlin')).toMatchObject({ promised: '5. März', times: '' })
  expect(wordsFor({ ...known, contacts: 3 }, 'en', 'UTC')).toMatchObject({
    promised: '4 March',
    times: '3 times',
  })
})

test('ready drafts use known fields only, and every language has each of them', () => {
  for (const { name, drafts } of readyPlaybooks) {
    expect(new Set(drafts.map(({ language }) => language)), name).toEqual(new Set(['en', 'de']))
    for (const { subject, text } of drafts)
      for (const [, field] of `${subject} ${text}`.matchAll(/\{([^}]*)\}/g))
        expect(Object.keys(draftFields), `${name}: ${field}`).toContain(field)
  }
})

test('no field is left in a message whatever is known', () =>
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(draftFields)), fc.string()), (known) => {
      for (const { drafts } of readyPlaybooks)
        for (const { text, language } of drafts) {
          const values = Object.values(known).some((value) => value.includes('{'))
          if (!values) expect(fill(text, known, language).text).not.toMatch(/\{[a-z ]+\}/)
        }
    }),
  ))
