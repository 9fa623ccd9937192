import { expect, test } from 'vitest'
import { cueLists, defaultRules } from '../rules.ts'
import { findCues, finderOf } from './finder.ts'
import { readPhrase } from './phrase.ts'
import { wordsOf } from './words.ts'

function found(phrase: string, text: string): string[] {
  const finder = finderOf([['churn', { words: phrase, weight: 3, language: 'en' }]])
  const words = wordsOf(text)
  const matches = findCues(finder, { text, words, from: 0, to: words.words.length })
  return matches.map(({ start, end }) => text.slice(words.starts[start], words.ends[end - 1]))
}

test.each([
  ['cancel* … account', 'Cancelling my old account', ['Cancelling my old account']],
  ['cancel* … account', 'cancel it. But keep in touch about my account', []],
  ['close/end my plan', 'please end my plan now', ['end my plan']],
  ['^ leaving', 'Leaving. I was leaving', ['Leaving']],
  ['# times', 'I called five times, then 12 times', ['five times', '12 times']],
  ['# times', 'three-times is 1 time', []],
  ['dear @', 'dear Petra and dear customer', ['dear Petra']],
  ["don't use", 'I don’t use it', ['don’t use']],
  ['👍', 'ok 👍', ['👍']],
])('“%s” in “%s”', (phrase, text, expected) => {
  expect(found(phrase, text)).toEqual(expected)
})

test.each([
  ['', 'Write at least one word.'],
  ['… my plan', 'The sign … stands between words.'],
  ['^', 'The sign ^ stands before a word.'],
  ['a b c d e f g h i j k l m', 'A phrase has at most 12 words.'],
  [
    'a/b/c/d/e/f a/b/c/d/e/f a/b/c/d/e/f a/b/c/d/e/f',
    'Too many choices in one phrase: write it as several phrases.',
  ],
  ['c*', '“c*” cannot be a word of a phrase.'],
  ['a//b', '“” cannot be a word of a phrase.'],
])('“%s” is refused with the reason', (phrase, wrong) => {
  expect(readPhrase(phrase)).toEqual({ wrong })
})

test('every phrase that comes with Attune can be read', () => {
  const wrong = cueLists.flatMap((list) =>
    defaultRules.cues[list]
      .filter(({ words }) => 'wrong' in readPhrase(words))
      .map(({ words }) => `${list}: ${words}`),
  )
  expect(wrong).toEqual([])
})

test('words keep their place whatever is between them', () => {
  const text = 'İyi “don’t”\u200b stop—now!'
  const { starts, ends } = wordsOf(text)
  expect(starts.map((start, at) => text.slice(start, ends[at]))).toEqual([
    'İyi',
    '“',
    'don’t',
    '”',
    'stop',
    '—',
    'now',
    '!',
  ])
})
