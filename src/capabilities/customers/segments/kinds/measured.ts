import { z } from 'zod'
import { choiceLabel, measureNames, measures } from '../../measures/known.ts'
import { conditionKind } from './kind.ts'
import { Comparison, comparisonSql, comparisonWords } from './numbers.ts'
import { isOneOf, ValueList } from './where.ts'

const Test = z.discriminatedUnion(
  'is',
  [
    z.strictObject({ is: z.enum(['one of', 'not one of']), values: ValueList }),
    z.strictObject({ is: z.literal('number'), number: Comparison }),
  ],
  'Choose how it must be: one of, not one of, number.',
)

/**
 * What was worked out about the customer: health, value, loyalty. `not one of` holds for whoever was not measured, too. A
 * number that is asked of a measure without one is met by nobody.
 */
export const measured = conditionKind({
  schema: z.strictObject({
    kind: z.literal('measured'),
    measure: z.enum(measureNames, `Choose a measure: ${measureNames.join(', ')}.`),
    test: Test,
  }),
  sql({ measure, test }, ask) {
    const isNot = test.is === 'not one of'
    const holds =
      test.is === 'number'
        ? `number IS NOT NULL AND ${comparisonSql('number', test.number, ask)}`
        : `has(${ask.bind('Array(String)', test.values)}, choice::String) AND choice != ''`
    return `customer_id ${isNot ? 'NOT IN' : 'IN'} (SELECT customer_id FROM ${ask.measures}
      WHERE measure = ${ask.bind('String', measure)} AND ${holds})`
  },
  words({ measure, test }) {
    const whose = `whose ${measures[measure].label}`
    if (test.is === 'number') return `${whose} is ${comparisonWords(test.number)}`
    const said = test.values.map((value) => choiceLabel(measure, value))
    return `${whose} ${isOneOf(said, test.is === 'not one of')}`
  },
})
