/** A measure that later rooms keep of customers: what it is called, and what its values are. */
export type Measure =
  | { label: string; kind: 'number' }
  | { label: string; kind: 'choice'; choices: Readonly<Record<string, string>> }

/** Every measure that segments can ask for. The labels continue “whose …”. */
export const measures = {
  health: {
    label: 'health',
    kind: 'choice',
    choices: {
      high: 'at high risk',
      watch: 'to be watched',
      fine: 'fine',
      left: 'gone already',
      unknown: 'not known',
    },
  },
  risk: { label: 'risk to leave (in percent)', kind: 'number' },
  growth: { label: 'chance to buy more (in percent)', kind: 'number' },
  value: {
    label: 'value',
    kind: 'choice',
    choices: {
      top: 'in the top fifth',
      high: 'in the upper fifth below the top',
      middle: 'in the middle',
      low: 'in the lower fifths',
    },
  },
  'year-revenue': { label: 'revenue of the last 12 months', kind: 'number' },
  'expected-value': { label: 'expected value', kind: 'number' },
  loyalty: {
    label: 'loyalty',
    kind: 'choice',
    choices: {
      loyal: 'loyal',
      habit: 'by habit',
      vulnerable: 'vulnerable',
      trapped: 'trapped',
      leaving: 'leaving',
      unknown: 'not known yet',
    },
  },
  attitude: {
    label: 'attitude',
    kind: 'choice',
    choices: { positive: 'positive', neutral: 'neutral', negative: 'negative', unknown: 'not known' },
  },
  'loyalty-programme': {
    label: 'wish for a loyalty programme',
    kind: 'choice',
    choices: { averse: 'none: they dislike them' },
  },
} as const satisfies Record<string, Measure>

export type MeasureName = keyof typeof measures
export const measureNames = Object.keys(measures) as MeasureName[]

/** How a value of a measure is said. */
export function choiceLabel(measure: MeasureName, choice: string): string {
  const known: Measure = measures[measure]
  return known.kind === 'choice' ? (known.choices[choice] ?? choice) : choice
}
