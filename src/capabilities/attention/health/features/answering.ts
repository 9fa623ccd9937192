import { type Feature, percent } from './feature.ts'

/** Answers of all scales, 0 for the worst a scale has and 1 for the best. */
export const answering = {
  'last-score': {
    name: 'Last answer to a question with a scale',
    measure: 'share',
    worse: 'lower',
    words: (value) => `The last answer was ${percent(value)} of the best`,
  },
  'score-change': {
    name: 'Last answer against the one before on the same question',
    measure: 'change',
    worse: 'lower',
    words: (value) =>
      Math.abs(value) < 0.05
        ? 'Answers as before'
        : `Answers ${value < 0 ? 'lower' : 'higher'} than before, by ${percent(Math.abs(value))} of the scale`,
  },
  recommends: {
    name: 'Would recommend us',
    measure: 'share',
    worse: 'lower',
    words: (value) =>
      `Would ${value >= 0.9 ? '' : value >= 0.7 ? 'perhaps ' : 'not '}recommend us: ${percent(value)} of the scale`,
  },
  ease: {
    name: 'How easy they say it was',
    measure: 'share',
    worse: 'lower',
    mend: 'Take the work off them',
    words: (value) =>
      `Said it was ${value >= 0.7 ? 'easy' : value >= 0.4 ? 'neither easy nor hard' : 'hard'}`,
  },
} as const satisfies Record<string, Feature>
