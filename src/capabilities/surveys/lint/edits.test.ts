import { describe, expect, test } from 'vitest'
import { lint } from './lint.ts'
import { readSurvey } from './survey.ts'

const now = new Date('2026-03-01T00:00:00Z')
const why = { type: 'comment', name: 'why', title: { default: 'Why?', de: 'Warum?' } }

/** What the linter would do about `q`, asked before a last open question. */
function edits(q: object, more: object = {}) {
  const { findings } = lint(
    readSurvey({ elements: [{ type: 'rating', name: 'q', ...q }, why], ...more }, 'x'),
    now,
  )
  return findings.map(({ edit }) => edit)
}

const reworded = (title: string, language = 'en') => ({ kind: 'reword', question: 'q', language, title })
const split = (titles: string[], language = 'en') => ({ kind: 'split', question: 'q', language, titles })
const single = (choices: string[]) => ({ type: 'radiogroup', title: 'How was it?', choices })
const answers = (labels: string[], language = 'en') => ({ kind: 'choices', question: 'q', language, labels })

describe('words that judge or praise are left out', () => {
  test.each([
    ['How amazing was the tour?', 'How was the tour?'],
    ['How would you rate our award-winning guides?', 'How would you rate our guides?'],
    ['Was it an outstanding tour?', 'Was it a tour?'],
    ['How satisfied are you with our friendly staff?', 'How satisfied are you with our staff?'],
    ['Did you utilize the map?', 'Did you use the map?'],
  ])('%s', (title, better) => {
    expect(edits({ title })).toEqual([reworded(better)])
  })

  test('in German as well', () => {
    expect(edits({ title: 'Wie großartig war die Führung?' }, { locale: 'de' })).toEqual([
      reworded('Wie war die Führung?', 'de'),
    ])
    expect(edits({ title: 'Wie bewerten Sie unsere preisgekrönten Führer?' }, { locale: 'de' })).toEqual([
      reworded('Wie bewerten Sie unsere Führer?', 'de'),
    ])
  })

  test('where the sentence stands on the word, a person has to write it', () => {
    expect(edits({ title: 'Was the tour perfect?' })).toEqual([undefined])
  })
})

describe('two questions in one are told apart', () => {
  test.each([
    [
      'How do you rate the price and the taste?',
      ['How do you rate the price?', 'How do you rate the taste?'],
    ],
    [
      'How fast and polite were we at the desk? And was it open?',
      ['How fast and polite were we at the desk?', 'Was it open?'],
    ],
  ])('%s', (title, titles) => {
    expect(edits({ title })).toEqual([split(titles)])
  })

  test('in German as well', () => {
    expect(
      edits({ title: 'Wie zufrieden sind Sie mit der Auswahl und dem Preis?' }, { locale: 'de' }),
    ).toEqual([
      split(['Wie zufrieden sind Sie mit der Auswahl?', 'Wie zufrieden sind Sie mit dem Preis?'], 'de'),
    ])
  })

  test('what cannot be told apart without reading it is left to people', () => {
    expect(edits({ title: 'Should we lower prices and add more products?' })).toEqual([undefined])
  })
})

describe('answers', () => {
  test('an unbalanced list becomes one with as many good as bad answers, from the same end', () => {
    expect(edits(single(['Bad', 'Good', 'Very good', 'Excellent']))).toEqual([
      answers(['Very bad', 'Bad', 'Neither good nor bad', 'Good', 'Very good']),
    ])
  })

  test('numbers that overlap end one earlier', () => {
    expect(edits(single(['0 to 50', '50 to 100', 'More than 100']))).toEqual([
      answers(['0 to 49', '50 to 100', 'More than 100']),
    ])
    expect(edits(single(['0 to 49', '50 to 100']))).toEqual([])
  })

  test('somebody who is asked for something personal gets a way out, or is asked first', () => {
    expect(edits({ ...single(['Woman', 'Man']), title: 'What is your gender?' })).toMatchObject([
      { kind: 'add-choice', label: { en: 'Prefer not to say' } },
      { kind: 'move-to-end' },
    ])
    expect(edits({ type: 'text', inputType: 'email', title: 'Where can we reach you?' })[0]).toMatchObject({
      kind: 'consent-question',
      before: 'q',
    })
  })
})

test('each language is judged for itself', () => {
  const title = { default: 'How was the tour?', de: 'Wie fantastisch war die Führung?' }
  const { findings } = lint(readSurvey({ elements: [{ type: 'rating', name: 'q', title }, why] }, 'x'), now)
  expect(findings).toMatchObject([
    { question: 'q', practice: 2, language: 'de', edit: reworded('Wie war die Führung?', 'de') },
  ])
})

test('a scale whose good end is on the other side, told by its ends', () => {
  const rating = (name: string, low: string, high: string) => ({
    type: 'rating',
    name,
    title: `How was the ${name}?`,
    minRateDescription: low,
    maxRateDescription: high,
  })
  const elements = [rating('room', 'Very bad', 'Very good'), rating('bath', 'Very good', 'Very bad'), why]
  expect(lint(readSurvey({ elements }, 'x'), now).findings).toMatchObject([{ question: 'bath', practice: 9 }])
})

test('a title of a million letters keeps nobody busy', () => {
  expect(edits({ title: `How ${'very '.repeat(200_000)}good is it?` })).toEqual([undefined])
})
