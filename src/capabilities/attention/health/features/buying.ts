import { against, counted, days, type Feature, times } from './feature.ts'

/** How somebody buys. Purchases of one day are one. */
export const buying = {
  'days-since-order': {
    name: 'Days since the last purchase',
    measure: 'days',
    worse: 'higher',
    words: (value) => `Last bought ${days(value)} ago`,
  },
  'own-rhythm': {
    name: 'Time since the last purchase, in their usual gaps',
    measure: 'ratio',
    worse: 'higher',
    words: (value) =>
      value <= 1
        ? 'Not due yet by their own rhythm of buying'
        : `Overdue: ${times(value)} times their usual gap since the last purchase`,
  },
  'orders-30': boughtWithin(30),
  'orders-90': boughtWithin(90),
  'orders-365': boughtWithin(365),
  'order-trend': {
    name: 'Purchases of the last 90 days against the time before',
    measure: 'ratio',
    worse: 'lower',
    words: (value) => against(value, 'Buys'),
  },
  'value-year': {
    name: 'Spent in a year, in usual purchases of the company',
    measure: 'ratio',
    worse: 'lower',
    words: (value) => `Spent as much as ${times(value)} usual purchases in the last year`,
  },
  'spend-trend': {
    name: 'Value of a purchase in the last 90 days against before',
    measure: 'ratio',
    worse: 'lower',
    words: (value) => against(value, 'Spends each time'),
  },
  'products-year': {
    name: 'Different products in a year',
    measure: 'times',
    worse: 'lower',
    words: (value) => `Bought ${counted(value, 'product', 'different products')} in the last year`,
  },
  'refunds-90': {
    name: 'Refunds in the last 90 days',
    measure: 'times',
    worse: 'higher',
    words: (value) => `Got ${counted(value, 'refund', 'refunds')} in the last 90 days`,
  },
} as const satisfies Record<string, Feature>

function boughtWithin(within: number): Feature {
  return {
    name: `Purchases in the last ${within} days`,
    measure: 'times',
    worse: 'lower',
    words: (value) =>
      value === 0
        ? `Bought nothing in the last ${within} days`
        : `Bought ${counted(value, 'time', 'times')} in the last ${within} days`,
  }
}
