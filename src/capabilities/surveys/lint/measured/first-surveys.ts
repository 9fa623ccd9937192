import { line, one, several, words, yesNo } from './labelled.ts'

/** A survey judged as a whole, before the rules were run on it: what it offends as a whole or in the order of its questions. */
export interface LabelledSurvey {
  name: string
  elements: { type: string; title: string; choices?: string[]; isRequired?: boolean; hasComment?: boolean }[]
  stage?: string
  updatedAt?: string
  /** Of the practices 1, 7, 8, 9 (direction), 11, 12, 13, 14. */
  offends: readonly number[]
}

const ask = (title: string, type = 'rating', choices?: string[]) => ({
  type,
  title,
  ...(choices && { choices }),
})
const recommend = ask('How likely are you to recommend us to a friend?')
const reason = ask('What is the main reason for your score?', words)
const down = ['Very good', 'Good', 'Poor', 'Very poor']
const up = down.toReversed()
const parts = [
  'room',
  'breakfast',
  'bed',
  'bathroom',
  'pool',
  'bar',
  'lobby',
  'lift',
  'view',
  'light',
  'heating',
  'balcony',
]

/** Surveys as they are sent, short and long, good and bad; 1 March 2026 is today. */
export const firstSurveys: readonly LabelledSurvey[] = [
  { name: 'one score and its reason', elements: [recommend, reason], offends: [] },
  { name: 'one score alone', elements: [recommend], offends: [1, 14] },
  { name: 'a score with room beside it', elements: [{ ...recommend, hasComment: true }], offends: [] },
  {
    name: 'after a purchase',
    elements: [
      ask('How easy was the checkout?'),
      ask('Did you find what you needed?', yesNo),
      ask('What nearly stopped you?', words),
    ],
    stage: 'purchase',
    updatedAt: '2026-01-10',
    offends: [],
  },
  {
    name: 'who they are comes first',
    elements: [ask('What is your e-mail address?', line), ask('May we keep it?', yesNo), recommend, reason],
    offends: [7],
  },
  {
    name: 'age first, with a way out',
    elements: [
      ask('How old are you?', one, ['Under 40', '40 or older', 'Prefer not to say']),
      recommend,
      reason,
    ],
    offends: [7],
  },
  {
    name: 'age last, with a way out',
    elements: [
      recommend,
      reason,
      ask('How old are you?', one, ['Under 40', '40 or older', 'Prefer not to say']),
    ],
    offends: [],
  },
  {
    name: 'a hotel, room by room, all scales',
    elements: parts.map((part) => ask(`How was the ${part}?`)),
    offends: [1, 12, 14],
  },
  {
    name: 'a hotel, room by room, with words at the end',
    elements: [
      ...parts.slice(0, 5).map((part) => ask(`How was the ${part}?`)),
      ask('What should we change?', words),
    ],
    offends: [],
  },
  {
    name: 'scales that turn around',
    elements: [
      ask('How was the room?', one, down),
      ask('How was the breakfast?', one, up),
      ask('Anything else?', words),
    ],
    offends: [9],
  },
  {
    name: 'scales that agree',
    elements: [
      ask('How was the room?', one, up),
      ask('How was the breakfast?', one, up),
      ask('Anything else?', words),
    ],
    offends: [],
  },
  {
    name: 'satisfaction down, agreement up',
    elements: [
      ask('How satisfied are you?', one, ['Satisfied', 'Neither', 'Dissatisfied']),
      ask('The form was clear.', one, [
        'Strongly disagree',
        'Disagree',
        'Neither',
        'Agree',
        'Strongly agree',
      ]),
      ask('What was unclear?', words),
    ],
    offends: [9],
  },
  {
    name: 'forty open questions',
    elements: Array.from({ length: 40 }, (_, at) => ask(`What do you think of idea ${at + 1}?`, words)),
    offends: [8, 12],
  },
  {
    name: 'ninety scales and a last word',
    elements: [
      ...Array.from({ length: 90 }, (_, at) => ask(`How do you rate part ${at + 1}?`)),
      ask('Anything else?', words),
    ],
    offends: [8],
  },
  {
    name: 'ten short ones',
    elements: [
      ...parts.slice(0, 9).map((part) => ask(`Did you use the ${part}?`, yesNo)),
      ask('Anything else?', words),
    ],
    offends: [],
  },
  {
    name: 'not touched for two years',
    elements: [recommend, reason],
    updatedAt: '2024-02-20',
    offends: [13],
  },
  { name: 'touched in summer', elements: [recommend, reason], updatedAt: '2025-08-01', offends: [] },
  {
    name: 'asked before there is an order',
    elements: [ask('How was the delivery?'), ask('What are you looking for?', words)],
    stage: 'awareness',
    offends: [11],
  },
  {
    name: 'asked while they compare, about comparing',
    elements: [ask('How easy was it to compare our plans?'), ask('What is missing?', words)],
    stage: 'consideration',
    offends: [],
  },
  {
    name: 'asked while they compare, about being a customer',
    elements: [
      ask('How satisfied are you with our customer service so far?'),
      ask('How was your last invoice?'),
      reason,
    ],
    stage: 'consideration',
    offends: [11],
  },
  {
    name: 'asks a customer of many years how they found us',
    elements: [
      ask('How did you first hear about us?', one, ['Search', 'Friends', 'Other']),
      recommend,
      reason,
    ],
    stage: 'retention',
    offends: [11],
  },
  {
    name: 'opens with the words, ends with a score',
    elements: [ask('What brought you here?', words), ask('How satisfied are you with the page?')],
    offends: [14],
  },
  {
    name: 'choices alone',
    elements: Array.from({ length: 7 }, (_, at) =>
      ask(`Which colour fits room ${at + 1}?`, one, ['Red', 'Blue', 'Green']),
    ),
    offends: [1, 12],
  },
  {
    name: 'a mix, in good order',
    elements: [
      recommend,
      reason,
      ask('Which of these did you use?', several, ['App', 'Shop', 'Phone']),
      ask('How easy was it?'),
      ask('What else?', words),
    ],
    offends: [],
  },
]
