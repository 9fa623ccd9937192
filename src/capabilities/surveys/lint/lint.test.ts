import { describe, expect, test } from 'vitest'
import { share } from '../../../statistics/share.ts'
import { labelledQuestions } from './labelled-questions.ts'
import { lint } from './lint.ts'
import { readSurvey } from './survey.ts'

const now = new Date('2026-03-01T00:00:00Z')
const why = { type: 'comment', name: 'why', title: 'What is the main reason for your score?' }

const opening = { type: 'rating', name: 'opening', title: 'How was your last visit?' }

/** Findings of a survey with these elements, as `name: practice`. */
function found(elements: object[], more: object = {}) {
  const survey = readSurvey({ pages: [{ elements }], ...more }, 'survey.json')
  return lint(survey, now).findings.map(({ question, practice }) => `${question ?? 'survey'}: ${practice}`)
}

test('questions labelled by hand: what is found, and what is found wrongly', () => {
  let [right, wrong, missed] = [0, 0, 0]
  const misses: string[] = []
  for (const { title, type = 'rating', choices, offends } of labelledQuestions) {
    const practices = found([opening, { type, name: 'q', title, choices }, why]).flatMap((one) =>
      one.startsWith('q: ') ? [Number(one.slice(3))] : [],
    )
    const extra = practices.filter((one) => !offends.includes(one))
    const lacking = offends.filter((one) => !practices.includes(one))
    right += offends.length - lacking.length
    wrong += extra.length
    missed += lacking.length
    if (extra.length + lacking.length > 0) misses.push(`${title} [${offends}] found [${practices}]`)
  }
  const precision = share({ hits: right, n: right + wrong })!
  const recall = share({ hits: right, n: right + missed })!
  const said = (name: string, { value, low, high }: typeof precision) =>
    `${name} ${value.toFixed(3)} (${low.toFixed(3)}…${high.toFixed(3)})`
  process.stdout.write(
    `${labelledQuestions.length} questions: ${said('precision', precision)}, ${said('recall', recall)}\n${misses.join('\n')}\n`,
  )
  expect(labelledQuestions.length).toBeGreaterThanOrEqual(100)
  expect(precision.value).toBeGreaterThan(0.9)
  expect(recall.value).toBeGreaterThan(0.85)
})

describe('the survey as a whole', () => {
  const scale = {
    type: 'rating',
    name: 'nps',
    title: 'How likely are you to recommend us to a friend or colleague?',
  }

  test('a good one has nothing to be found', () => {
    expect(found([scale, why])).toEqual([])
  })

  test('nothing in own words', () => {
    expect(found([scale])).toEqual(['survey: 1'])
  })

  test('a score after the last open question has no room for its reason', () => {
    expect(found([why, scale])).toEqual(['nps: 14'])
    expect(found([why, { ...scale, hasComment: true }])).toEqual([])
  })

  test('it begins with something personal', () => {
    const age = {
      type: 'radiogroup',
      name: 'age',
      title: 'How old are you?',
      choices: ['Under 40', '40 or older', 'Prefer not to say'],
    }
    expect(found([age, scale, why])).toEqual(['age: 7'])
    expect(found([scale, why, age])).toEqual([])
  })

  test('scales that run in different directions', () => {
    const asked = (name: string, choices: string[]) => ({
      type: 'radiogroup',
      name,
      title: `How was the ${name}?`,
      choices,
    })
    const [down, up] = [
      ['Good', 'Neither', 'Bad'],
      ['Bad', 'Neither', 'Good'],
    ] as const
    expect(found([asked('room', [...down]), asked('food', [...up]), why])).toEqual(['food: 9'])
  })

  test('too long, all of a kind, and old', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({
      type: 'rating',
      name: `q${i}`,
      title: `How was part ${i}?`,
    }))
    expect(found([...many, why])).toEqual(['survey: 8'])
    expect(found(many.slice(0, 8), { updatedAt: '2024-06-01' })).toEqual([
      'survey: 1',
      'survey: 12',
      'survey: 13',
    ])
  })

  test('what people in that stage cannot know yet', () => {
    const late = { type: 'rating', name: 'late', title: 'How was the delivery?' }
    expect(found([late, why], { stage: 'awareness' })).toEqual(['late: 11'])
    expect(found([late, why], { stage: 'service' })).toEqual([])
  })

  test('personal with consent asked for, or without', () => {
    const email = { type: 'text', name: 'email', title: 'What is your e-mail address?' }
    const consent = { type: 'boolean', name: 'ok', title: 'May we contact you about your answers?' }
    expect(found([scale, why, email])).toEqual(['email: 10'])
    expect(found([scale, why, consent, email])).toEqual([])
  })
})

describe('how surveys are written', () => {
  test('panels are walked through, titles may have languages, and html asks nothing', () => {
    const survey = readSurvey(
      {
        pages: [
          {
            elements: [
              { type: 'html', name: 'hello', html: '<p>Hello</p>' },
              {
                type: 'panel',
                name: 'box',
                elements: [
                  {
                    type: 'comment',
                    name: 'inside',
                    title: { default: 'What could we do better?', de: '…' },
                  },
                ],
              },
            ],
          },
        ],
      },
      'survey.json',
    )
    expect(survey.questions.map(({ name, title }) => [name, title])).toEqual([
      ['inside', 'What could we do better?'],
    ])
  })

  test('words of other languages are not judged', () => {
    const asked = { type: 'rating', name: 'q', title: 'C’était amazing et fantastic ?' }
    expect(found([asked, why], { locale: 'fr' })).toEqual([])
    expect(found([asked], { locale: 'fr' })).toEqual(['survey: 1'])
  })

  test('what is no survey is refused', () => {
    expect(() => readSurvey([], 'x.json')).toThrow('x.json is no survey.')
    expect(() => readSurvey({ pages: [] }, 'x.json')).toThrow('x.json is no survey.')
  })
})
