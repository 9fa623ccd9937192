import { z } from 'zod'
import { Moment, momentSql, momentWords } from './days.ts'
import { type Asking, conditionKind } from './kind.ts'
import { Comparison, comparisonSql, comparisonWords } from './numbers.ts'
import { isOneOf, ValueList } from './where.ts'

const Test = z.discriminatedUnion(
  'is',
  [
    z.strictObject({ is: z.enum(['one of', 'not one of']), values: ValueList }),
    z.strictObject({
      is: z.enum(['contains', 'begins']),
      text: z.string('Type what to look for.').min(1, 'Type what to look for.').max(200),
    }),
    z.strictObject({ is: z.enum(['known', 'missing']) }),
    z.strictObject({ is: z.literal('number'), number: Comparison }),
    z.strictObject({ is: z.literal('date'), date: Moment }),
  ],
  'Choose how the trait must be: one of, not one of, contains, begins, known, missing, number, date.',
)

/**
 * What is known of the customer. `not one of` holds for whoever has no such trait, too. A trait is a number or a date
 * where its text reads as one (`12.5`, `2026-03-31`, `2026-03-31T08:00:00Z`); else it meets no comparison.
 */
export const trait = conditionKind({
  schema: z.strictObject({
    kind: z.literal('trait'),
    name: z.string('Choose a trait.').min(1, 'Choose a trait.').max(100),
    test: Test,
  }),
  sql({ name, test }, ask) {
    const value = `traits[${ask.bind('String', name)}]`
    const whose = (holds: string) => `(SELECT customer_id FROM ${ask.traits} WHERE ${holds})`
    const isWithout = test.is === 'missing' || test.is === 'not one of'
    return `customer_id ${isWithout ? 'NOT IN' : 'IN'} ${whose(testSql(value, test, ask))}`
  },
  words({ name, test }) {
    switch (test.is) {
      case 'one of':
      case 'not one of':
        return `whose ${name} ${isOneOf(test.values, test.is === 'not one of')}`
      case 'contains':
        return `whose ${name} contains “${test.text}”`
      case 'begins':
        return `whose ${name} begins with “${test.text}”`
      case 'known':
        return `whose ${name} is known`
      case 'missing':
        return `whose ${name} is not known`
      case 'number':
        return `whose ${name} is ${comparisonWords(test.number)}`
      case 'date':
        return `whose ${name} is ${momentWords(test.date)}`
    }
  },
})

type Test = z.infer<typeof Test>

/** Of customers who have the trait: of the negative tests, the opposite. An absent trait reads as empty. */
function testSql(value: string, test: Test, ask: Asking): string {
  switch (test.is) {
    case 'one of':
    case 'not one of':
      return `has(${ask.bind('Array(String)', test.values)}, ${value}) AND ${value} != ''`
    case 'contains':
      return `positionCaseInsensitiveUTF8(${value}, ${ask.bind('String', test.text)}) > 0`
    case 'begins':
      return `startsWith(lowerUTF8(${value}), lowerUTF8(${ask.bind('String', test.text)}))`
    case 'known':
    case 'missing':
      return `${value} != ''`
    case 'number':
      return comparisonSql(`toFloat64OrNull(${value})`, test.number, ask)
    case 'date': {
      // Only what begins as an ISO day is a date: the best effort would read a house number as a year.
      const written = `if(match(${value}, '^\\\\d{4}-\\\\d\\\\d-\\\\d\\\\d'), ${value}, '')`
      return momentSql(`parseDateTime64BestEffortOrNull(${written}, 3, ${ask.zone})`, test.date, ask)
    }
  }
}
