import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allowedScores, readScore, type Scale, scaleNames, scales } from './scales.ts'

const reasonOf = (scale: string, text: string) => {
  const read = readScore(scale, text)
  return typeof read === 'number' ? `read as ${read}` : read.reason
}

describe('answers as files hold them', () => {
  test.each(['9', ' 9 ', '9.0', '9,0', '9.', '+9', '09'])('%j is nine', (text) => {
    expect(readScore('nps', text)).toBe(9)
  })

  test.each([
    ['easy', 1],
    [' Neither ', 0],
    ['DIFFICULT', -1],
    ['1', 1],
    ['0', 0],
    ['-1', -1],
    ['−1', -1],
  ])('net easy score: %j is %d', (text, score) => expect(readScore('nes', text)).toBe(score))

  test('good or bad: both words are answers, and so are 1 and 0', () => {
    expect(['Good', ' BAD ', '1', '0'].map((text) => readScore('csat2', text))).toEqual([1, 0, 1, 0])
    expect(reasonOf('csat2', 'offered')).toBe('“offered” is not a score.')
  })

  test.each([
    ['nps', '11', '“11” is not between 0 and 10.'],
    ['nps', '-1', '“-1” is not between 0 and 10.'],
    ['csat5', '0', '“0” is not between 1 and 5.'],
    ['stars5', '4.5', '“4.5” is not a whole number.'],
    ['ces7', 'easy', '“easy” is not a score.'],
    ['nps', '1e1', '“1e1” is not a score.'],
    ['nps', '', 'There is no answer.'],
    ['nps', '  ', 'There is no answer.'],
    ['nps', '9999999999999999999999', '“9999999999999999999999” is not between 0 and 10.'],
    ['nps11', '3', 'There is no scale “nps11”.'],
  ])('on %s %j is refused: %s', (scale, text, reason) => expect(reasonOf(scale, text)).toBe(reason))

  test('minus nought is nought', () => expect(Object.is(readScore('nps', '-0'), 0)).toBe(true))
})

test('what is read is always an answer of the scale, and never rounded', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...scaleNames),
      fc.oneof(fc.string(), fc.double().map(String)),
      (name, text) => {
        const read = readScore(name, text)
        if (typeof read !== 'number') return
        expect(allowedScores(name)).toContain(read)
        const written = text.trim().replace(',', '.').replace('−', '-')
        const { words = {} }: Scale = scales[name]
        expect(Number(written) === read || text.trim().toLowerCase() in words).toBe(true)
      },
    ),
  ))

test('the scales of NPS are three metrics, with a border of their own each', () => {
  const { nps, nps5, nps10 } = scales
  expect(new Set([nps.metric, nps5.metric, nps10.metric]).size).toBe(3)
  expect([nps.promotersFrom, nps.detractorsTo]).toEqual([9, 6])
  expect([nps5.promotersFrom, nps5.detractorsTo]).toEqual([5, 3])
  expect([nps10.promotersFrom, nps10.detractorsTo]).toEqual([9, 6])
})
