import { expect, test } from 'vitest'
import { closenessToMiddle, quotesOf } from './quotes.ts'

const said = (id: string, sentiment: number, text = `These are the words of ${id}, long enough.`) => ({
  id,
  text,
  sentiment,
})
const some = [said('a', -0.9), said('b', -0.2), said('c', 0.1), said('d', 0.8), said('e', -0.1)]

test('the most negative, the most positive and the most typical words, none twice', () => {
  const quotes = quotesOf(
    some,
    new Map([
      ['a', 0.99],
      ['e', 0.9],
      ['b', 0.2],
    ]),
  )
  expect(quotes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'worst a',
    'worst b',
    'best d',
    'best c',
    'typical e',
  ])
})

test('the same words by two people are one quote, and two words are none', () => {
  const quotes = quotesOf(
    [
      said('a', -0.9, 'Where is my money, please?'),
      said('b', -0.8, 'Where is my money, please?'),
      said('c', -1, 'Bad!'),
    ],
    new Map(),
  )
  expect(quotes).toHaveLength(1)
})

test('the middle lies where most are', () => {
  const close = closenessToMiddle([
    { id: 'one', embedding: [127, 0] },
    { id: 'two', embedding: [127, 0] },
    { id: 'other', embedding: [0, 127] },
  ])
  // The middle points to (2, 1) / √5.
  expect(close.get('one')).toBeCloseTo(2 / Math.sqrt(5), 9)
  expect(close.get('other')).toBeCloseTo(1 / Math.sqrt(5), 9)
})
