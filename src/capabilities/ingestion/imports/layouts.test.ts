import { expect, test } from 'vitest'
import { readHeading } from './layouts.ts'

test('Qualtrics: names, questions, and a row of ids that also tells the zone', () => {
  const heading = readHeading([
    ['StartDate', 'Q1'],
    ['Start Date', 'How\nwas it?'],
    ['{"ImportId":"startDate","timeZone":"America/Denver"}', '{"ImportId":"QID1"}'],
  ])
  expect(heading).toEqual({
    rows: 3,
    names: ['StartDate', 'Q1'],
    texts: ['Start Date', 'How was it?'],
    zone: 'America/Denver',
  })
})

test('a zone that nobody knows is no zone', () => {
  const heading = readHeading([['A'], ['a'], ['{"ImportId":"startDate","timeZone":"Old/Nowhere"}']])
  expect(heading).toMatchObject({ rows: 3 })
  expect(heading).not.toHaveProperty('zone')
})

test('SurveyMonkey: a question stands once above all its options', () => {
  const heading = readHeading([
    ['Respondent ID', 'Which did you use?', '', 'Why?'],
    ['', 'Shop', 'Web', 'Open-Ended Response'],
  ])
  expect(heading?.names).toEqual([
    'Respondent ID',
    'Which did you use? – Shop',
    'Which did you use? – Web',
    'Why?',
  ])
  expect(heading?.rows).toBe(2)
})

test('any other file has one heading, whatever stands below', () => {
  expect(
    readHeading([
      ['id', 'note'],
      ['1', '{"ImportId":"x"}'],
      ['2', 'y'],
    ]),
  ).toBeUndefined()
  expect(
    readHeading([
      ['Respondent ID', 'score'],
      ['7', '9'],
    ]),
  ).toBeUndefined()
  expect(readHeading([])).toBeUndefined()
})
