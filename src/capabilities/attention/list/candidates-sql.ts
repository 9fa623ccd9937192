import { signColumns, signsNow, signsThen } from './sign-facts.ts'
import { allPoints, listedFrom, troubledFrom, troubleSigns } from './signs.ts'

/** Stands for an interaction where a sign has none of its own. */
export const nowhere = '00000000-0000-0000-0000-000000000000'

/**
 * Signs by customer, beside what health foretells and what they are worth. Who has trouble is not on the list of those
 * who are ready for more. How pressing: the larger of the points (of ten) and the chance. At stake: what they spent in
 * twelve months, and a tenth of the usual on top, so that who has spent nothing yet is not nobody.
 */
export function candidatesSql({ whose, isThen }: { whose: string; isThen: boolean }): string {
  const ask = isThen ? signsThen : signsNow
  const worthOf = isThen ? orderedBy : worthNow
  return `
WITH
  felt AS (
    SELECT customer_id, risk, growth, band, method, toInt32(horizon_days) AS horizon_days FROM customer_health FINAL
    WHERE ${isThen ? '0' : whose}
  ),
  signs AS (
    ${ask.map((one) => `SELECT ${signColumns} FROM (${one(whose)})`).join('\n    UNION ALL ')}
    UNION ALL SELECT customer_id, '', 0, {at:DateTime64(3)}, NULL, 0, 0 FROM felt WHERE band = 'high'
  ),
  worth AS (${worthOf(whose)}),
  (SELECT avg(spent) FROM (${worthOf('1')})) AS usual
SELECT customer_id, list, signs, points, chance, method, horizon_days, value, currency,
  concat(list, ':', multiIf(chance IS NULL, 'unknown', chance >= 0.6, 'high', chance >= 0.3, 'middle', 'low')) AS like_key,
  greatest(least(points / ${allPoints}, 1), ifNull(chance, 0)) * (ifNull(value, 0) + greatest(1, ifNull(usual, 0) / 10)) AS priority
FROM (
  SELECT customer_id, part.1 AS list, part.2 AS signs, part.3 AS points, unit, trouble,
    if(list = 'grow', felt.growth, felt.risk) AS chance, ifNull(felt.band, '') AS band, ifNull(felt.method, '') AS method,
    ifNull(felt.horizon_days, 0) AS horizon_days,
    if(ifNull(worth.paid_in, '') = '', NULL, worth.spent) AS value, ifNull(worth.paid_in, '') AS currency
  FROM (
    SELECT customer_id, arrayJoin([('intervene', troubles, trouble), ('grow', chances, hope)]) AS part, trouble FROM (
      SELECT customer_id, ${gathered('IN', 'troubles', 'trouble')}, ${gathered('NOT IN', 'chances', 'hope')}
      FROM signs GROUP BY customer_id
    )
  ) AS told
  INNER JOIN (SELECT customer_id, unit FROM known_customers FINAL WHERE ${whose}) AS known USING (customer_id)
  LEFT JOIN felt USING (customer_id)
  LEFT JOIN worth USING (customer_id)
)
WHERE if(list = 'intervene', points >= ${listedFrom} OR band = 'high',
  points >= ${listedFrom} AND trouble < ${troubledFrom} AND band != 'high')
QUALIFY row_number() OVER (PARTITION BY list, unit ORDER BY priority DESC, customer_id)
  <= if(list = 'intervene', {mostIntervene:UInt32}, {mostGrow:UInt32}) * if(customer_id IN {kept:Array(UUID)}, 2, 1)
ORDER BY priority DESC, customer_id`
}

const troubles = Object.keys(troubleSigns).map((sign) => `'${sign}'`)

/** The signs of one list with their points, the heaviest first. */
function gathered(among: 'IN' | 'NOT IN', signs: string, points: string): string {
  const told = `(toString(sign), toInt64(n), latest, ifNull(interaction, toUUID('${nowhere}')), toFloat64(figure), signs.points)`
  const meant = `sign != '' AND sign ${among} (${troubles.join(', ')})`
  return `arrayReverseSort(one -> one.6, groupArrayIf(${told}, ${meant})) AS ${signs},
        toFloat64(sumIf(signs.points, ${meant})) AS ${points}`
}

/** As value was worked out; where nobody has done that yet, what they ordered. */
const worthNow = (whose: string) => `
    SELECT customer_id, argMax(currency, spent_year) AS paid_in, max(spent_year) AS spent
    FROM customer_value FINAL WHERE ${whose} GROUP BY customer_id
    UNION ALL ${orderedBy(`${whose} AND (SELECT count() FROM customer_value) = 0`)}`

/** What they ordered in the twelve months before, in the currency they spent most in. */
const orderedBy = (whose: string) => `
    SELECT customer_id, argMax(currency, total) AS paid_in, max(total) AS spent FROM (
      SELECT customer_id, currency, toFloat64(sum(value)) AS total FROM interactions FINAL
      WHERE ${whose} AND kind = 'order' AND value IS NOT NULL
        AND occurred_at > {at:DateTime64(3)} - INTERVAL 365 DAY AND occurred_at <= {at:DateTime64(3)}
      GROUP BY customer_id, currency
    ) GROUP BY customer_id`
