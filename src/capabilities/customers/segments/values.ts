import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { answersByDay } from '../../../platform/facts/rollups/daily.ts'
import { isScaleName } from '../../../statistics/scales.ts'
import { type Measure, measureNames, measures } from '../measures/known.ts'

const Count = z.coerce.number()
const Occurring = z.object({ value: z.string(), n: Count })
const Asked = z.object({ scale: z.string(), wording: z.string(), n: Count })
const most = 200

/** What whoever builds a segment chooses from, most frequent first. */
export async function listSegmentValues({ facts, settings }: Context) {
  const occurring = (sql: string) =>
    facts.query(Occurring, `${sql} GROUP BY value HAVING value != '' ORDER BY n DESC, value LIMIT ${most}`)
  const ofInteractions = (column: string) =>
    occurring(`SELECT ${column}::String AS value, count() AS n FROM interactions`)
  const ofCustomers = (column: string) =>
    occurring(`SELECT ${column}::String AS value, count() AS n FROM known_customers FINAL`)
  const [names, currencies, traits, units, sources, asked] = await Promise.all([
    ofInteractions('name'),
    ofInteractions('currency'),
    occurring('SELECT arrayJoin(mapKeys(traits))::String AS value, count() AS n FROM customer_traits FINAL'),
    ofCustomers('unit'),
    ofCustomers('source'),
    facts.query(
      Asked,
      `SELECT scale, wording, sum(n) AS n FROM ${answersByDay} GROUP BY scale, wording ORDER BY n DESC, scale, wording`,
      { from: '1970-01-01', until: '2149-01-01', zone: settings.zone },
    ),
  ])
  const scales = asked.filter(({ scale }) => isScaleName(scale) && scale !== 'promise')
  return {
    names,
    currencies: currencies.map(({ value }) => value),
    traits,
    units,
    sources,
    scales,
    measures: offeredMeasures(),
  }
}

/** What is measured of customers, in words; a number has no values to choose from. */
function offeredMeasures() {
  return measureNames.map((name) => {
    const known: Measure = measures[name]
    const choices = known.kind === 'choice' ? Object.entries(known.choices) : []
    return {
      name,
      label: known.label,
      kind: known.kind,
      choices: choices.map(([value, label]) => ({ value, label })),
    }
  })
}
