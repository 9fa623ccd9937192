import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { namesOf } from '../grid/grid.ts'
import { settingsNow } from '../grid/settings.ts'
import { touchpointsIn } from '../registry/store.ts'
import { lastDays, type SeenDays, seenDays } from '../seen-days.ts'
import type { Asked } from './contract.ts'

const Count = z.coerce.number()
const Place = z.object({
  place: z.string(),
  names: z.array(z.string()),
  customers: Count,
  often: Count,
  again: Count,
})

/**
 * How many customers were asked too often. Asked is who was sent a survey (something that went out and is called a survey, or
 * an answer's own kind going out); an answer whose request nobody told of counts as one. Several answers of one day about one
 * place are one survey.
 */
export async function listAskedTooOften(context: Context) {
  const { askedMost, askedDays, againDays } = await settingsNow(context)
  const days = await seenDays(context)
  const touchpoints = await touchpointsIn(context)
  const rows = await context.facts.query(Place, question, {
    ...valuesOf(context, days),
    ...namesOf(touchpoints),
    askedMost,
    askedDays,
    againDays,
  })
  const nameOf = new Map(touchpoints.map(({ id, name }) => [id, name]))
  const all = rows.find(({ place }) => place === everywhere)
  return {
    asOf: days.asOf,
    isHistory: days.isHistory,
    ...{ askedMost, askedDays, againDays },
    customers: all?.customers ?? 0,
    tooOften: all?.often ?? 0,
    again: all?.again ?? 0,
    touchpoints: rows
      .filter(({ place, often, again }) => place !== everywhere && (often > 0 || again > 0))
      .map((row): Asked => {
        const name = nameOf.get(row.place)
        return {
          touchpointId: name === undefined ? null : row.place,
          name: name ?? row.place,
          customers: row.customers,
          tooOften: row.often,
          again: row.again,
          names: row.names,
        }
      }),
  }
}

const everywhere = '*'

function valuesOf({ settings }: Context, days: SeenDays) {
  return { ...lastDays(days, 90), zone: settings.zone }
}

const isRequest = `direction = 'out' AND (kind = 'response' OR match(lowerUTF8(name), '\\\\b(survey|feedback|questionnaire)'))`
const isAnswer = `direction = 'in' AND kind = 'response'`

/**
 * Customer by customer: the days on which each place asked (\`asked\`: pairs of day and place), the most within any window, and
 * the places that asked twice. An answer within thirty days of a request to the same customer needs none of its own.
 */
const question = `SELECT place, groupUniqArrayArray(names) AS names, count() AS customers, countIf(is_often) AS often,
    countIf(is_again) AS again
  FROM (
    SELECT customer_id, is_often, places.1 AS place, places.2 AS names, places.3 AS is_again FROM (
      SELECT customer_id, asked,
        arrayMax(arrayMap(one -> arrayCount(other -> other.1 <= one.1 AND other.1 > one.1 - {askedDays:UInt16}, asked), asked))
          > {askedMost:UInt16} AS is_often,
        arrayMap(place -> (
          place,
          arrayMap(one -> one.3, arrayFilter(one -> one.2 = place, asked)),
          arrayExists(one -> one.2 = place AND arrayExists(
            other -> other.2 = place AND other.1 < one.1 AND other.1 >= one.1 - {againDays:UInt16}, asked), asked)
        ), arrayDistinct(arrayMap(one -> one.2, asked))) AS by_place,
        arrayPushBack(by_place, ('${everywhere}', CAST([], 'Array(String)'), arrayExists(one -> one.3, by_place))) AS all_places
      FROM (
        SELECT customer_id,
          groupUniqArrayIf((day, place, touchpoint), is_request) AS requests,
          groupUniqArrayIf((day, place, touchpoint), NOT is_request) AS answers,
          arrayConcat(requests, arrayFilter(answer -> NOT arrayExists(
            sent -> sent.1 <= answer.1 AND sent.1 > answer.1 - 30, requests), answers)) AS asked
        FROM (
          SELECT customer_id, toDate(occurred_at, {zone:String})::Int32 AS day, touchpoint::String AS touchpoint,
            transform(lowerUTF8(touchpoint), {known:Array(String)}, {ids:Array(String)}, touchpoint) AS place,
            ${isRequest} AS is_request
          FROM interactions FINAL
          WHERE occurred_at >= toDateTime64({from:Date}, 3, {zone:String})
            AND occurred_at < toDateTime64({until:Date}, 3, {zone:String})
            AND ((${isRequest}) OR (${isAnswer}))
        ) GROUP BY customer_id
      ) WHERE notEmpty(asked)
    ) ARRAY JOIN all_places AS places
  ) GROUP BY place ORDER BY often + again DESC, place`
