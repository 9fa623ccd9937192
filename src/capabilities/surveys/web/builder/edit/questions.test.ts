import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Survey } from '../../../model/survey.ts'
import { kindGroups, newQuestion } from './kinds.ts'
import { freshName } from './names.ts'
import { withPageBefore, withPageJoined } from './pages.ts'
import {
  allQuestions,
  movedTo,
  withoutQuestion,
  withQuestion,
  withQuestionChanged,
  withQuestionCopied,
  withQuestionLast,
  withQuestionMoved,
} from './questions.ts'
import { deliverySurvey, shape } from './testing.ts'

const survey = deliverySurvey()

test('the survey to begin with', () => {
  expect(shape(survey)).toEqual([['recommend', 'why'], ['way']])
})

describe('adding', () => {
  test('a question stands after the one chosen, or at the end', () => {
    const question = newQuestion(survey, 'stars')
    expect(shape(withQuestion(survey, question, 'recommend'))).toEqual([
      ['recommend', 'stars', 'why'],
      ['way'],
    ])
    expect(shape(withQuestion(survey, question, null))).toEqual([
      ['recommend', 'why'],
      ['way', 'stars'],
    ])
    expect(shape(withQuestion(survey, question, 'gone'))).toEqual([
      ['recommend', 'why'],
      ['way', 'stars'],
    ])
  })

  test('its name is new, and can stand in an expression', () => {
    expect(freshName(survey, 'way')).toBe('way2')
    expect(freshName(survey, 'Qualité (1–5)')).toBe('qualite_1_5')
    expect(freshName(survey, 'الجودة')).toBe('question')
  })

  test('a copy has a name of its own and stands right after', () => {
    const copied = withQuestionCopied(withQuestionCopied(survey, 'recommend'), 'recommend')
    expect(shape(copied)).toEqual([['recommend', 'recommend3', 'recommend2', 'why'], ['way']])
    expect(allQuestions(copied)[1]?.title).toEqual({ en: 'How likely are you to recommend us?' })
  })
})

describe('moving', () => {
  test('one place, and over the edge of a page to the page beside', () => {
    expect(shape(withQuestionMoved(survey, 'why', -1))).toEqual([['why', 'recommend'], ['way']])
    expect(shape(withQuestionMoved(survey, 'why', 1))).toEqual([['recommend'], ['why', 'way']])
  })

  test('a page that is left empty goes', () => {
    expect(shape(withQuestionMoved(survey, 'way', -1))).toEqual([['recommend', 'why', 'way']])
  })

  test('first and last stay where nothing is beyond', () => {
    expect(withQuestionMoved(survey, 'recommend', -1)).toBe(survey)
    expect(withQuestionMoved(survey, 'way', 1)).toBe(survey)
  })

  test('to a place, and to the end', () => {
    expect(shape(movedTo(survey, 'way', { page: 0, at: 1 }))).toEqual([['recommend', 'way', 'why']])
    expect(shape(withQuestionLast(survey, 'recommend'))).toEqual([['why'], ['way', 'recommend']])
    expect(shape(withQuestionLast(survey, 'way'))).toEqual([['recommend', 'why'], ['way']])
  })
})

describe('removing', () => {
  test('conditions that asked for its answer ask no longer; others stay', () => {
    const conditional = withQuestionChanged(survey, 'way', {
      visibleIf: "{recommend} <= 6 and {why} notempty and {product} = 'Pro'",
    })
    const [way] = withoutQuestion(conditional, 'recommend').pages[1]!.questions
    expect(way?.visibleIf).toBe("{why} notempty and {product} anyof ['Pro']")
  })

  test('one page stays when the last question goes', () => {
    const none = ['recommend', 'why', 'way'].reduce(withoutQuestion, survey)
    expect(shape(none)).toEqual([[]])
    expect(shape(withQuestion(none, newQuestion(none, 'nps'), null))).toEqual([['nps']])
  })
})

test('pages begin where they are told, and are joined again', () => {
  const three = withPageBefore(survey, 'why')
  expect(shape(three)).toEqual([['recommend'], ['why'], ['way']])
  expect(new Set(three.pages.map(({ name }) => name)).size).toBe(3)
  expect(withPageBefore(survey, 'way')).toBe(survey)
  expect(shape(withPageJoined(three, three.pages[1]!.name))).toEqual([['recommend', 'why'], ['way']])
  expect(withPageJoined(survey, 'page1')).toBe(survey)
})

test('whatever is done, names stay unique, no page but the only one is empty, and no question is lost unasked', () => {
  const act = fc.oneof(
    fc.record({
      do: fc.constant('add' as const),
      kind: fc.constantFrom(...Object.values(kindGroups).flat()),
      at: fc.nat(9),
    }),
    fc.record({
      do: fc.constantFrom('copy' as const, 'remove' as const, 'page' as const, 'last' as const),
      at: fc.nat(9),
    }),
    fc.record({
      do: fc.constant('move' as const),
      by: fc.constantFrom(-1 as const, 1 as const),
      at: fc.nat(9),
    }),
  )
  const done = (before: Survey, what: typeof act extends fc.Arbitrary<infer A> ? A : never): Survey => {
    const name = allQuestions(before)[what.at]?.name ?? 'none'
    if (what.do === 'add') return withQuestion(before, newQuestion(before, what.kind), name)
    if (what.do === 'move') return withQuestionMoved(before, name, what.by)
    const one = {
      copy: withQuestionCopied,
      remove: withoutQuestion,
      page: withPageBefore,
      last: withQuestionLast,
    }
    return one[what.do](before, name)
  }
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let now = survey
      for (const what of acts) {
        const before = allQuestions(now).length
        const isThere = what.at < before
        now = done(now, what)
        const grows = what.do === 'add' || (what.do === 'copy' && isThere) ? 1 : 0
        const shrinks = what.do === 'remove' && isThere ? 1 : 0
        expect(allQuestions(now).length).toBe(before + grows - shrinks)
      }
      const names = allQuestions(now).map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      if (now.pages.length > 1) expect(shape(now).filter((page) => page.length === 0)).toEqual([])
      expect(new Set(now.pages.map(({ name }) => name)).size).toBe(now.pages.length)
    }),
  )
})
