import { against, counted, type Feature, felt } from './feature.ts'

const said = (what: string) => (value: number) =>
  value === 0
    ? `No ${what} in the last 90 days`
    : `${counted(value, `message with ${what}`, `messages with ${what}`)} in the last 90 days`

/** What somebody says and how it feels. */
export const saying = {
  'contacts-30': contactsWithin(30),
  'contacts-90': contactsWithin(90),
  'contact-trend': {
    name: 'Contacts of the last 30 days against the 90 before',
    measure: 'ratio',
    worse: 'higher',
    words: (value) => against(value, 'Gets in touch'),
  },
  feeling: {
    name: 'How their words felt in the last 90 days',
    measure: 'feeling',
    worse: 'lower',
    words: (value) => `Their words of the last 90 days were ${felt(value)}`,
  },
  'last-feeling': {
    name: 'How their last words felt',
    measure: 'feeling',
    worse: 'lower',
    words: (value) => `Their last words were ${felt(value)}`,
  },
  'feeling-trend': {
    name: 'Change of how their words feel',
    measure: 'change',
    worse: 'lower',
    words: (value) =>
      Math.abs(value) < 0.1
        ? 'Their words feel as they did before'
        : `Their words feel ${value < 0 ? 'worse' : 'better'} than before`,
  },
  'angry-90': {
    name: 'Angry or frustrated messages in the last 90 days',
    measure: 'times',
    worse: 'higher',
    words: said('anger or frustration'),
  },
  'complaints-90': {
    name: 'Complaints in the last 90 days',
    measure: 'times',
    worse: 'higher',
    words: said('a complaint'),
  },
  'churn-words-90': {
    name: 'Words about leaving in the last 90 days',
    measure: 'times',
    worse: 'higher',
    words: said('words about leaving'),
  },
  'praise-90': {
    name: 'Praise in the last 90 days',
    measure: 'times',
    worse: 'lower',
    words: said('praise'),
  },
  'asked-more-90': {
    name: 'Asked about more in the last 90 days',
    measure: 'times',
    worse: 'lower',
    words: (value) =>
      value === 0
        ? 'Did not ask about more'
        : `Asked ${counted(value, 'time', 'times')} about more: a larger plan, business terms, more seats`,
  },
  'effort-90': {
    name: 'Words about effort in the last 90 days',
    measure: 'times',
    worse: 'higher',
    mend: 'Take the work off them',
    words: said('words about effort'),
  },
} as const satisfies Record<string, Feature>

function contactsWithin(within: number): Feature {
  return {
    name: `Contacts in the last ${within} days`,
    measure: 'times',
    worse: 'either',
    words: (value) => `Got in touch ${counted(value, 'time', 'times')} in the last ${within} days`,
  }
}
