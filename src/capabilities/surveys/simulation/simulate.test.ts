import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '../../../statistics/random.ts'
import { open } from '../model/asking.ts'
import { readDefinition } from '../model/read-definition.ts'
import { readyQuestions } from '../templates/questions/index.ts'
import { readySurveys } from '../templates/surveys/index.ts'
import { passThrough } from './passage.ts'
import { simulate } from './simulate.ts'

const manner = { given: {}, known: {}, skips: 0 }
const score = { type: 'rating', name: 'score', kind: 'nps', rateMin: 0, rateMax: 10, isRequired: true }
const why = { type: 'comment', name: 'why', visibleIf: '{score} <= 6' }

test('as many reach a question as its condition lets in', () => {
  const { questions, complete, deadEnds } = simulate(
    { elements: [score, why] },
    { times: 1_100, seed: '1', manner },
  )
  expect(questions[0]).toEqual({ question: 'score', shown: 1_100, answered: 1_100, share: 1 })
  // Seven of eleven answers are 0 to 6: 700 of 1,100, give or take 4 standard deviations of 16.
  expect(Math.abs((questions[1]?.shown ?? 0) - 700)).toBeLessThan(64)
  expect([complete, deadEnds]).toEqual([1_100, []])
})

test('the same seed answers the same, another otherwise', () => {
  const run = (seed: string) => simulate({ elements: [score, why] }, { times: 50, seed, manner }).questions
  expect(run('a')).toEqual(run('a'))
  expect(run('a')).not.toEqual(run('b'))
})

test('answers that are given are the answers', () => {
  const run = (given: object) =>
    simulate({ elements: [score, why] }, { times: 20, seed: '1', manner: { ...manner, given: { ...given } } })
  expect(run({ score: 9 }).questions[1]?.shown).toBe(0)
  expect(run({ score: 3 }).questions[1]?.shown).toBe(20)
  expect(run({ score: [3, 4] }).questions[1]?.shown).toBe(20)
})

test('a quota lets in as many as it may and turns the others away', () => {
  const quotas = [{ name: 'low', holdsFor: '{score} <= 6', limit: 5 }]
  const run = simulate(
    { elements: [score], quotas },
    { times: 20, seed: '1', manner: { ...manner, given: { score: 2 } } },
  )
  expect(run.quotas).toEqual([{ quota: 'low', limit: 5, counted: 5, turnedAway: 15 }])
  expect(run.complete).toBe(5)
})

test('dead ends: what nobody reaches and why, and what nobody can answer', () => {
  const matrix = { type: 'matrix', name: 'rows', rows: ['a'], columns: ['x', 'y'] }
  const pages = [
    { elements: [{ ...why, name: 'early' }] },
    { elements: [score, { ...why, name: 'abroad', visibleIf: '{country} = "FR"' }] },
    { elements: [{ ...why, name: 'never', visibleIf: '{score} > 10' }, matrix] },
  ]
  const given = { rows: { a: 'z' } }
  const { deadEnds, complete } = simulate({ pages }, { times: 10, seed: '1', manner: { ...manner, given } })
  expect(deadEnds.map(({ question, reason }) => `${question}: ${reason}`)).toEqual([
    'early: Its condition looks at “score”, which is not asked before it.',
    'abroad: Its condition looks at “country”, which is neither asked nor known.',
    'never: Nobody came here in 10 passages.',
    'rows: 10 of 10 passages could not be finished here: This is not among the answers.',
  ])
  expect(complete).toBe(0)
})

test('what is known opens what hangs on it', () => {
  const elements = [score, { ...why, visibleIf: '{plan} = "pro"' }]
  const run = (known: Record<string, string>) =>
    simulate({ elements }, { times: 5, seed: '1', manner: { ...manner, known } })
  expect(run({}).deadEnds[0]?.reason).toBe('Its condition looks at “plan”, which is neither asked nor known.')
  expect(run({ plan: 'pro' }).deadEnds).toEqual([])
})

test('whatever chance answers, every ready survey takes it', () => {
  const all = readDefinition({ elements: readyQuestions.map(({ element }) => element) })
  const surveys = [open(all), ...readySurveys.map(({ definition }) => open(readDefinition(definition)))]
  fc.assert(
    fc.property(
      fc.constantFrom(...surveys),
      fc.integer(),
      fc.constantFrom(0, 0.5, 1),
      (questionnaire, seed, skips) => {
        const { troubles } = passThrough(questionnaire, { ...manner, skips }, seededRandom(seed))
        expect(troubles).toEqual([])
      },
    ),
  )
})
