import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mentioning, mentionsIn, offered } from './mentions.ts'

const ann = { id: '1', name: 'Ann' }
const annLee = { id: '2', name: 'Ann Lee' }
const bo = { id: '3', name: 'Bo Öz' }
const all = [ann, annLee, bo]

test('the longer of two names that begin alike is meant', () => {
  expect(mentionsIn('@Ann Lee, please', all)).toEqual(['2'])
  expect(mentionsIn('ask @ann and @Bo Öz!', all)).toEqual(['1', '3'])
  expect(mentionsIn('@Anna is nobody, nor is me@example.org', all)).toEqual([])
})

test('what is being typed is offered', () => {
  expect(mentioning('Hello @A', 8)).toEqual({ begin: 6, typed: 'A' })
  expect(mentioning('mail me@a', 9)).toBeUndefined()
  expect(offered(all, 'l')).toEqual([annLee])
  expect(offered(all, '')).toHaveLength(3)
})

test('a name written out with an @ is always found', () =>
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.constantFrom('', 'x ', 'see\n'), (one, before) => {
      expect(mentionsIn(`${before}@${one.name}.`, all)).toEqual([one.id])
    }),
  ))
