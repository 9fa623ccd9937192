import { expect, test } from 'vitest'
import { scaleNames, scales } from '../../statistics/scales.ts'
import { answerInWords, feelingOf, scaleName, scoreInWords, sidesOf } from './scales.ts'

const spans = (scale: string) => sidesOf(scale).map(({ name, lowest, highest }) => [name, lowest, highest])

test('NPS has its three sides', () => {
  expect(spans('nps')).toEqual([
    ['Detractors', 0, 6],
    ['Passives', 7, 8],
    ['Promoters', 9, 10],
  ])
})

test('where low answers are the good ones, the names turn round', () => {
  expect(spans('ces5')).toEqual([
    ['Easy', 1, 2],
    ['Neither', 3, 3],
    ['Difficult', 4, 5],
  ])
  expect([1, 2, 3, 4, 5].map((score) => feelingOf('ces5', score))).toEqual([2, 1, 0, -1, -2])
  expect([1, 2, 3, 4, 5].map((score) => feelingOf('csat5', score))).toEqual([-2, -1, 0, 1, 2])
})

test('the feelings of NPS are those of its sides', () => {
  expect([0, 6, 7, 8, 9, 10].map((score) => feelingOf('nps', score))).toEqual([-2, -2, 0, 0, 2, 2])
})

test('the sides of every scale hold each of its answers once', () => {
  for (const name of scaleNames) {
    const { lowest, highest } = scales[name]
    const covered = sidesOf(name).flatMap((side) =>
      Array.from({ length: side.highest - side.lowest + 1 }, (_, index) => side.lowest + index),
    )
    expect(covered).toEqual(Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index))
    expect(scaleName(name)).not.toBe(name)
  }
})

test('answers that are words are said as words', () => {
  expect([-1, 0, 1].map((score) => scoreInWords('nes', score))).toEqual(['Difficult', 'Neither', 'Easy'])
  expect(answerInWords('promise', 1)).toBe('Promise: Kept')
  expect([0, 1].map((score) => answerInWords('csat2', score))).toEqual(['Rated Bad', 'Rated Good'])
  expect(answerInWords('csat5', 3)).toBe('Satisfaction 3 of 5')
  expect(scoreInWords('nps', 9)).toBe('9')
  expect(scoreInWords('stars5', 3)).toBe('3')
})
