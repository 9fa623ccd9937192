import { describe, expect, test } from 'vitest'
import { readDefinition } from '../capabilities/surveys/model/read-definition.ts'
import type { QuestionKind, Survey } from '../capabilities/surveys/model/survey.ts'
import { withChoice } from '../capabilities/surveys/web/builder/edit/choices.ts'
import { definitionOf } from '../capabilities/surveys/web/builder/edit/definition.ts'
import { kindGroups, newQuestion, withKind } from '../capabilities/surveys/web/builder/edit/kinds.ts'
import { onQuestion, withQuestion } from '../capabilities/surveys/web/builder/edit/questions.ts'

const blank = { pages: [{ name: 'page1', elements: [] }] }
const kinds = Object.values(kindGroups).flat()

/** Read, written by the builder, and read again. */
function again(json: Record<string, unknown>): [Survey, Survey] {
  const survey = readDefinition(json)
  return [readDefinition(JSON.parse(JSON.stringify(definitionOf(survey, json)))), survey]
}

describe('what the builder writes', () => {
  test.each(kinds)('a new question of kind %s is read as it was meant', (kind) => {
    const before = readDefinition(blank)
    const built = withQuestion(before, { ...newQuestion(before, kind), title: { en: 'How was it?' } }, null)
    const [question] = readDefinition(definitionOf(built, blank)).pages[0]!.questions
    const { kind: read, title, scale, input, isLong, most, hasNotApplicable } = question!
    const meant = built.pages[0]!.questions[0]!
    expect({ read, title, scale, input, isLong, most, hasNotApplicable }).toEqual({
      read: kind satisfies QuestionKind,
      title: meant.title,
      scale: meant.scale,
      input: meant.input,
      isLong: meant.isLong,
      most: meant.most,
      hasNotApplicable: meant.hasNotApplicable,
    })
    expect(question!.choices.map(({ value }) => value)).toEqual(meant.choices.map(({ value }) => value))
  })

  test('texts of several languages, conditions, quotas and settings of the survey', () => {
    const [read, survey] = again(delivery)
    expect(read).toEqual(survey)
    expect(survey.languages).toEqual(['en', 'de'])
  })

  test('a survey of another tool: what Attune has no use for is kept', () => {
    const survey = readDefinition(elsewhere)
    const written = definitionOf(survey, elsewhere)
    expect(readDefinition(written)).toEqual(survey)
    expect(written.logo).toBe('logo.png')
    const [, , size] = (written.pages as { elements: Record<string, unknown>[] }[])[0]!.elements
    expect(size).toMatchObject({
      type: 'dropdown',
      colCount: 2,
      choices: [{ value: 38 }, { value: 40, customText: 'M' }],
    })
  })

  test('one of several becomes several of several, with the same answers', () => {
    const survey = onQuestion(readDefinition(elsewhere), 'size', (question) => withKind(question, 'multiple'))
    const read = readDefinition(definitionOf(survey, elsewhere)).pages[0]!.questions[2]!
    expect([read.kind, read.choices.map(({ value }) => value), read.most]).toEqual([
      'multiple',
      ['38', '40'],
      0,
    ])
  })

  test('a choice added to it keeps the numbers of the others', () => {
    const survey = onQuestion(readDefinition(elsewhere), 'size', (question) =>
      withChoice(question, 'choices', { language: 'fr', text: 'XL' }),
    )
    const read = readDefinition(definitionOf(survey, elsewhere))
    expect(read.pages[0]!.questions[2]!.choices.map(({ value }) => value)).toEqual(['38', '40', 'xl'])
  })
})

const delivery = {
  title: { default: 'After delivery', de: 'Nach der Lieferung' },
  description: 'Two questions',
  completedHtml: { default: 'Thank you', de: 'Danke' },
  showProgressBar: true,
  showPrevButton: false,
  quotas: [{ name: 'enough', holdsFor: '{nps} >= 9', limit: 100 }],
  pages: [
    {
      name: 'first',
      title: 'You and us',
      questionOrder: 'random',
      elements: [
        {
          type: 'rating',
          kind: 'nps',
          name: 'nps',
          title: { default: 'How likely are you to recommend us?', de: 'Würden Sie uns empfehlen?' },
          rateMin: 0,
          rateMax: 10,
          minRateDescription: 'Not at all',
          isRequired: true,
        },
      ],
    },
    {
      name: 'second',
      visibleIf: '{nps} <= 8',
      elements: [
        { type: 'comment', name: 'why', title: 'Why?', maxLength: 300, requiredIf: '{nps} = 0' },
        {
          type: 'matrix',
          name: 'parts',
          columns: ['bad', 'good', { value: 'na', text: 'Not used' }],
          rows: ['speed', { value: 'price', text: { default: 'Price', de: 'Preis' } }],
          eachRowRequired: true,
          rowOrder: 'random',
        },
        {
          type: 'checkbox',
          name: 'used',
          choices: ['app', 'shop'],
          maxSelectedChoices: 1,
          showOtherItem: true,
          showNoneItem: true,
        },
        {
          type: 'imagepicker',
          name: 'look',
          choices: [
            { value: 'a', imageLink: '/a.png' },
            { value: 'b', imageLink: '/b.png' },
          ],
          multiSelect: true,
        },
        { type: 'file', name: 'photo', allowMultiple: true, maxFiles: 3 },
        { type: 'boolean', kind: 'thumbs', scale: 'csat2', name: 'ok', labelTrue: 'Good', labelFalse: 'Bad' },
        { type: 'rating', kind: 'likert', name: 'agree', rateCount: 7 },
        { type: 'rating', name: 'smile', rateType: 'smileys', showCommentArea: true },
      ],
    },
  ],
}

const elsewhere = {
  locale: 'fr',
  logo: 'logo.png',
  questionsOrder: 'random',
  elements: [
    {
      type: 'panel',
      name: 'box',
      title: 'La boîte',
      visibleIf: '{x} = 1',
      elements: [{ type: 'text', name: 'years', inputType: 'number' }],
    },
    { type: 'dropdown', name: 'size', colCount: 2, choices: [38, { value: 40, text: 'M', customText: 'M' }] },
    { type: 'rating', name: 'stars', rateDisplayMode: 'stars', hasComment: true },
    { type: 'html', name: 'bye', html: '<p>Merci</p>' },
    { type: 'boolean', name: 'yes', renderAs: 'checkbox', title: 'Oui' },
    { type: 'text', name: 'mail', inputType: 'email' },
    { type: 'text', kind: 'contact', name: 'who' },
    { type: 'text', name: 'day', inputType: 'date' },
    { type: 'radiogroup', kind: 'ces', name: 'effort', choices: [5, 4, 3, 2, 1] },
  ],
}
