import { z } from 'zod'
import { scaleNames, scales } from '../../../../statistics/scales.ts'
import { When, whenSql, whenWords } from './days.ts'
import { conditionKind } from './kind.ts'
import { Comparison, comparisonSql, comparisonWords } from './numbers.ts'

/** What the customer answered on one scale: their last answer, their average, or any of them. */
export const answered = conditionKind({
  schema: z.strictObject({
    kind: z.literal('answered'),
    scale: z.enum(scaleNames, `Choose a scale: ${scaleNames.join(', ')}.`),
    /** Only answers to this wording; all of them without it. */
    wording: z.string().max(500).optional(),
    which: z.enum(['last', 'average', 'any'], 'Choose last, average or any.'),
    score: Comparison,
    when: When,
  }),
  sql({ scale, wording, which, score, when }, ask) {
    const worded = wording === undefined ? '1' : `wording = ${ask.bind('String', wording)}`
    const given = `${ask.interactions} WHERE scale = ${ask.bind('String', scale)} AND score IS NOT NULL
      AND ${worded} AND ${whenSql('occurred_at', when, ask)}`
    if (which === 'any') {
      return `customer_id IN (SELECT customer_id FROM ${given} AND ${comparisonSql('score', score, ask)})`
    }
    const decisive = which === 'last' ? 'argMax(score, (occurred_at, id))' : 'avg(score)'
    return `customer_id IN (SELECT customer_id FROM ${given}
      GROUP BY customer_id HAVING ${comparisonSql(decisive, score, ask)})`
  },
  words({ scale, wording, which, score, when }) {
    const asked = `${scales[scale].label}${wording ? ` “${wording}”` : ''}`
    if (which === 'any') return `who answered ${asked} with ${comparisonWords(score)}${whenWords(when)}`
    const about = which === 'last' ? `last ${asked} answer` : `average ${asked} answer`
    return `whose ${about}${whenWords(when)} was ${comparisonWords(score)}`
  },
})
