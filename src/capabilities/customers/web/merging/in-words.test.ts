import { expect, test } from 'vitest'
import { called, likenessInWords, reasonInWords, surenessInWords } from './in-words.ts'

test('why two may be one person is said in words', () => {
  expect(likenessInWords(['same-name', 'same-postcode'])).toBe('same name · same postcode')
  expect(likenessInWords(['similar-name'], 'same phone number')).toBe('same phone number · very similar name')
  expect(likenessInWords(['same-shoe-size'])).toBe('same-shoe-size')
})

test('why two were merged is said in words', () => {
  expect(reasonInWords('rule:signed in on the same device', [])).toBe('signed in on the same device')
  expect(reasonInWords('candidate', ['same-name'])).toBe('from the list of pairs: same name')
  expect(reasonInWords('person', [])).toBe('decided here')
})

test('how sure it is needs no number', () => {
  expect([0.99, 0.85, 0.6].map(surenessInWords)).toEqual([
    'Almost certainly the same',
    'Very likely the same',
    'Possibly the same',
  ])
})

test('whoever has no name is called by what else is known', () => {
  const nobody = { id: '0123456789', name: null, email: null, phone: null }
  expect(called({ ...nobody, phone: '+4366012345' })).toBe('+4366012345')
  expect(called(nobody)).toBe('Customer 01234567')
})
