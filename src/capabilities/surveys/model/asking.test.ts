import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Invalid } from '../../../platform/errors.ts'
import { open } from './asking.ts'
import { readDefinition } from './read-definition.ts'
import type { Answers } from './survey.ts'

const stay = open(
  readDefinition({
    title: { default: 'Your stay, {name}', de: 'Ihr Aufenthalt, {name}' },
    pages: [
      {
        name: 'score',
        elements: [
          { type: 'rating', name: 'nps', kind: 'nps', rateMin: 0, rateMax: 10, isRequired: true },
          {
            ...{
              type: 'comment',
              name: 'why',
              visibleIf: '{nps} <= 6',
              requiredIf: '{nps} = 0',
              maxLength: 20,
            },
            title: { default: 'You said {nps}, {name}. Why?', de: '{nps}, {name}: Warum?' },
          },
        ],
      },
      {
        name: 'room',
        visibleIf: '{country} = "DE"',
        elements: [
          {
            ...{ type: 'checkbox', name: 'liked', title: 'What did you like?', maxSelectedChoices: 2 },
            choices: [
              'bed',
              { value: 'food', text: { default: 'The food', de: 'Das Essen' } },
              'view',
              'staff',
            ],
            ...{ choicesOrder: 'random', showOtherItem: true, showNoneItem: true },
          },
          { type: 'html', name: 'said', html: 'You liked {liked}.', visibleIf: '{liked} notempty' },
          {
            type: 'matrix',
            name: 'rated',
            rows: ['bath', 'bed'],
            columns: [1, 2, 'na'],
            eachRowRequired: true,
          },
        ],
      },
    ],
    quotas: [{ name: 'unhappy', holdsFor: '{nps} <= 6', limit: 100 }],
  }),
)
const germany = { country: 'DE', name: 'Ann' }
const names = (answers: Answers, known = {}) =>
  stay
    .shown({ answers, known, language: 'en', seed: 'x' })
    .map(({ questions }) => questions.map(({ name }) => name))

describe('what is shown', () => {
  test('follows what was answered and what is known', () => {
    expect(names({})).toEqual([['nps']])
    expect(names({ nps: 9 })).toEqual([['nps']])
    expect(names({ nps: 6 })).toEqual([['nps', 'why']])
    expect(names({ nps: 9, liked: ['bed'] }, germany)).toEqual([['nps'], ['liked', 'said', 'rated']])
  })

  test('an answer to what is no longer shown decides nothing', () => {
    const chain = open(
      readDefinition({
        elements: [
          { type: 'boolean', name: 'a' },
          { type: 'boolean', name: 'b', visibleIf: '{a} = true' },
          { type: 'comment', name: 'c', visibleIf: '{b} = true' },
        ],
      }),
    )
    const shown = (answers: Answers) =>
      chain
        .shown({ answers, language: 'en', seed: '' })
        .flatMap(({ questions }) => questions.map(({ name }) => name))
    expect(shown({ a: true, b: true })).toEqual(['a', 'b', 'c'])
    expect(shown({ a: false, b: true })).toEqual(['a'])
    expect(chain.kept({ a: false, b: true, c: 'words' })).toEqual({ a: 0 })
  })

  test('is in the language, with names and answers put in', () => {
    const [page] = stay.shown({ answers: { nps: 3 }, known: { name: 'Ann' }, language: 'de', seed: '' })
    expect(page?.questions[1]?.title).toBe('3, Ann: Warum?')
    const [, room] = stay.shown({
      answers: { liked: ['food', 'bed'] },
      known: germany,
      language: 'de',
      seed: '',
    })
    expect(room?.questions[1]?.title).toBe('You liked Das Essen, bed.')
    expect(stay.say({ en: 'Hello {name}, welcome.' }, { answers: {}, language: 'fr' })).toBe(
      'Hello, welcome.',
    )
  })

  test('what is said by customers is never read as a placeholder again', () => {
    const said = stay.say(
      { en: 'You said {why}.' },
      { answers: { nps: 1, why: '{name}' }, known: germany, language: 'en' },
    )
    expect(said).toBe('You said {name}.')
  })

  test('the order is drawn by person: the same for one, different for many, never losing a choice', () => {
    const order = (seed: string) =>
      stay
        .shown({ answers: {}, known: germany, language: 'en', seed })[1]
        ?.questions[0]?.choices.map(({ value }) => value)
    expect(order('one')).toEqual(order('one'))
    const orders = Array.from({ length: 200 }, (_, i) => order(String(i))?.join(' '))
    expect(new Set(orders).size).toBe(24)
    expect(order('x')?.toSorted()).toEqual(['bed', 'food', 'staff', 'view'])
  })
})

describe('what is wrong with answers', () => {
  const wrong = (answers: Answers, known = {}) =>
    stay.check(answers, { known }).map(({ question, what }) => `${question}: ${what}`)

  test('a required question, and one that is required because of another', () => {
    expect(wrong({})).toEqual(['nps: required'])
    expect(wrong({ nps: 5 })).toEqual([])
    expect(wrong({ nps: 0 })).toEqual(['why: required'])
    expect(wrong({ nps: 0, why: '  ' })).toEqual(['why: required'])
  })

  test.each([
    ['out of scale', { nps: 11 }, 'nps: out-of-scale'],
    ['between two numbers', { nps: 6.5 }, 'nps: out-of-scale'],
    ['a word for a number', { nps: 'ten' }, 'nps: out-of-scale'],
    ['too long', { nps: 1, why: 'x'.repeat(1_000_000) }, 'why: too-long'],
    ['not text', { nps: 1, why: { a: 1 } }, 'why: wrong-type'],
    ['an unknown question', { nps: 9, secret: 1 }, 'secret: unknown-question'],
    ['an unknown choice', { nps: 9, liked: ['pool'] }, 'liked: unknown-choice'],
    ['too many', { nps: 9, liked: ['bed', 'food', 'view'] }, 'liked: too-many'],
    ['the same twice', { nps: 9, liked: ['bed', 'bed'] }, 'liked: wrong-type'],
    ['an unknown row', { nps: 9, rated: { pool: '1' } }, 'rated: unknown-choice'],
    ['a row left out', { nps: 9, rated: { bath: '1' } }, 'rated: required'],
    ['a comment nobody asked for', { nps: 9, 'nps-Comment': 'hm' }, 'nps-Comment: unknown-question'],
  ])('%s', (_, answers, expected) => {
    expect(wrong({ liked: ['none'], rated: { bath: 'na', bed: 1 }, ...answers } as Answers, germany)).toEqual(
      [expected],
    )
  })

  test('only what stands on a page, or only some questions', () => {
    expect(stay.check({}, { known: germany, page: 'room' }).map(({ question }) => question)).toEqual([
      'rated',
    ])
    expect(stay.check({}, { known: germany, only: ['liked'] })).toEqual([])
  })

  test('each trouble says what to do, and never repeats what was sent', () => {
    const [trouble] = stay.check({ nps: '<script>' })
    expect(trouble).toEqual({
      question: 'nps',
      what: 'out-of-scale',
      reason: 'This is not on the scale.',
      fix: 'Use a whole number from 0 to 10.',
    })
  })

  test('dates, addresses, consent and files', () => {
    const form = open(
      readDefinition({
        elements: [
          { type: 'text', name: 'day', inputType: 'date' },
          { type: 'text', name: 'mail', inputType: 'email' },
          { type: 'text', name: 'phone', inputType: 'tel' },
          { type: 'boolean', name: 'agree', kind: 'consent', isRequired: true },
          { type: 'file', name: 'photo' },
        ],
      }),
    )
    const what = (answers: Answers) => form.check({ agree: 'on', ...answers }).map((one) => one.what)
    expect(what({ day: '2026-02-28', mail: 'ann@example.org', phone: '+49 30 123456' })).toEqual([])
    expect(what({ day: '2026-02-30' })).toEqual(['no-date'])
    expect(what({ day: '28.02.2026' })).toEqual(['no-date'])
    expect(what({ mail: 'ann at home' })).toEqual(['no-address'])
    expect(what({ phone: 'call me' })).toEqual(['no-address'])
    expect(what({ agree: false })).toEqual(['required'])
    expect(what({ photo: [{ name: 'a.jpg' }] })).toEqual([])
    expect(what({ photo: [{ name: 'a.jpg' }, { name: 'b.jpg' }] })).toEqual(['too-many'])
    expect(what({ photo: 'a.jpg' })).toEqual(['wrong-type'])
  })
})

describe('what is kept', () => {
  test('numbers as numbers, choices by their value, and nothing that is not shown', () => {
    const answers = { nps: '9', liked: 'food', rated: { bath: 2, bed: '' }, why: 'because' }
    expect(stay.kept(answers, germany)).toEqual({ nps: 9, liked: ['food'], rated: { bath: '2' } })
    expect(stay.kept(answers)).toEqual({ nps: 9 })
  })

  test('keeping what was kept changes nothing, whatever was sent', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('nps', 'why', 'liked', 'rated', '__proto__', 'x'), fc.jsonValue()),
        (sent) => {
          const kept = stay.kept(sent as Answers, germany)
          expect(stay.kept(kept, germany)).toEqual(kept)
          expect(stay.check(sent as Answers, { known: germany }).every(({ fix }) => fix.length > 0)).toBe(
            true,
          )
        },
      ),
    )
  })

  test('what is in order can be shown again: every kept answer belongs to a question on a page', () => {
    const anyAnswers = fc.record(
      { nps: fc.integer({ min: 0, max: 10 }), why: fc.string(), liked: fc.subarray(['bed', 'food', 'view']) },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(anyAnswers, fc.boolean(), (answers, isThere) => {
        const known = isThere ? germany : {}
        const kept = Object.keys(stay.kept(answers, known))
        expect(names(answers, known).flat()).toEqual(expect.arrayContaining(kept))
      }),
    )
  })
})

test('a quota is full for those it holds for, and for nobody else', () => {
  expect(stay.quotasOf({ nps: 6 })).toEqual(['unhappy'])
  expect(stay.quotasOf({ nps: 7 })).toEqual([])
  expect(stay.full({ unhappy: 100 }, { nps: 6 })?.name).toBe('unhappy')
  expect(stay.full({ unhappy: 99 }, { nps: 6 })).toBeUndefined()
  expect(stay.full({ unhappy: 100 }, { nps: 7 })).toBeUndefined()
})

test('a condition that cannot be read says where it breaks', () => {
  const survey = readDefinition({ elements: [{ type: 'comment', name: 'why', visibleIf: '{nps} <' }] })
  expect(() => open(survey)).toThrow(Invalid)
  expect(() => open(survey)).toThrow('“{nps} <” cannot be read as a condition, from character 8 on.')
})
