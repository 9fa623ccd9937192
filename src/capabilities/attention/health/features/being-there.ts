import { against, counted, days, type Feature, times } from './feature.ts'

/** How often somebody is there at all: visits, use, clicks, contacts and purchases. */
export const beingThere = {
  'days-since-active': {
    name: 'Days of silence',
    measure: 'days',
    worse: 'higher',
    words: (value) => (value < 1 ? 'Was here today' : `Silent for ${days(value)}`),
  },
  silence: {
    name: 'Silence, in their usual gaps',
    measure: 'ratio',
    worse: 'higher',
    words: (value) =>
      value <= 1
        ? 'As present as usual'
        : `Silent for ${times(value)} times as long as is usual between their visits`,
  },
  'active-days-30': activeWithin(30),
  'active-days-90': activeWithin(90),
  'use-trend': {
    name: 'Use in the last 30 days against the 90 before',
    measure: 'ratio',
    worse: 'lower',
    words: (value) => against(value, 'Is here'),
  },
  'tenure-days': {
    name: 'Days since they were first here',
    measure: 'days',
    worse: 'either',
    words: (value) =>
      value < 730 ? `Customer for ${days(value)}` : `Customer for ${times(value / 365.25)} years`,
  },
} as const satisfies Record<string, Feature>

function activeWithin(within: number): Feature {
  return {
    name: `Days they were here, of the last ${within}`,
    measure: 'times',
    worse: 'lower',
    words: (value) =>
      value === 0
        ? `Not here in the last ${within} days`
        : `Here on ${counted(value, 'day', 'days')} of the last ${within}`,
  }
}
