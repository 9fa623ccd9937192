import { counted, days, type Feature, percent } from './feature.ts'

/** What we owe: promises, and questions that wait for an answer. */
export const beingLetDown = {
  'broken-in-row': {
    name: 'Last promises in a row that were broken',
    measure: 'times',
    worse: 'higher',
    mend: 'Keep the next promise',
    words: (value) =>
      value === 0
        ? 'The last promise was kept'
        : value === 1
          ? 'The last promise was broken'
          : `The last ${counted(value, 'promise', 'promises')} were broken`,
  },
  'broken-90': {
    name: 'Promises broken in the last 90 days',
    measure: 'times',
    worse: 'higher',
    mend: 'Keep what is promised',
    words: (value) =>
      value === 0
        ? 'No promise was broken in the last 90 days'
        : `${counted(value, 'promise was', 'promises were')} broken in the last 90 days`,
  },
  'broken-share': {
    name: 'Share of all promises that were broken',
    measure: 'share',
    worse: 'higher',
    words: (value) => `${percent(value)} of all promises to them were broken`,
  },
  'open-questions': {
    name: 'Questions without an answer',
    measure: 'times',
    worse: 'higher',
    mend: 'Answer what they asked',
    words: (value) =>
      value === 0
        ? 'Nothing they asked is open'
        : `${counted(value, 'question of theirs waits', 'questions of theirs wait')} for an answer`,
  },
  'waiting-days': {
    name: 'Days the oldest open question has waited',
    measure: 'days',
    worse: 'higher',
    mend: 'Answer what they asked',
    words: (value) => (value === 0 ? 'Waits for no answer' : `Waits for an answer for ${days(value)}`),
  },
  'back-again-90': {
    name: 'Came back about the same thing in the last 90 days',
    measure: 'times',
    worse: 'higher',
    mend: 'Settle it the first time',
    words: (value) =>
      value === 0
        ? 'Never had to come back about the same thing'
        : `Had to come back about the same thing ${counted(value, 'time', 'times')}`,
  },
} as const satisfies Record<string, Feature>
