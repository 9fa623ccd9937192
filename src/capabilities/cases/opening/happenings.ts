import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Values } from '../../../platform/facts/facts.ts'
import { type Scale, scales } from '../../../statistics/scales.ts'
import { filterInForce, filterSql } from '../../customers/index.ts'
import type { Rule, When } from './rule.ts'

/** Something that a rule sees. */
const Happening = z.object({
  /** Of the interaction, promise, conversation or journey: the same thing has the same id however often it is looked at. */
  id: z.string(),
  customer_id: z.string(),
  /** Where it can be read; null where there is no single place. */
  interaction: z.string().nullable(),
  happened_at: z.coerce.date(),
  /** In words: `Answered 2 (NPS)`. */
  words: z.string(),
})
export type Happening = z.infer<typeof Happening>

export interface Window {
  /** Noticed after the one and until the other: when it arrived, or when its time was up. */
  since: Date
  until: Date
  /** Nothing that happened before. */
  fresh: Date
  /** Histories that are imported set nothing off, but tell what a rule would have done. */
  withImports: boolean
  limit: number
}

/**
 * What a rule sees in a window, in the order in which it was noticed; where there is too much, the latest of it. What its
 * customers are worth is not looked at.
 */
export async function happeningsFor(context: Context, rule: Rule, window: Window): Promise<Happening[]> {
  const { sql, values } = filterSql(await filterInForce(context, { filter: rule.filter }))
  const source = sourceOf(rule.when, window, { filter: sql, zone: context.settings.zone })
  const latest = await context.facts.query(
    Happening,
    `SELECT id, customer_id, interaction, happened_at, words FROM (${source.sql})
    WHERE noticed_at > {since:DateTime64(3)} AND noticed_at <= {until:DateTime64(3)}
      AND happened_at > {fresh:DateTime64(3)} AND happened_at <= {until:DateTime64(3)}
    ORDER BY noticed_at DESC, id LIMIT {limit:UInt32}`,
    {
      ...values,
      ...source.values,
      since: window.since,
      until: window.until,
      fresh: window.fresh,
      limit: window.limit,
    },
  )
  return latest.toReversed()
}

interface Source {
  sql: string
  values: Values
}

function sourceOf(when: When, window: Window, { filter, zone }: { filter: string; zone: string }): Source {
  switch (when.kind) {
    case 'low-score':
      return lowScores(when, window, filter)
    case 'anger':
      return wrote(window, filter, {
        isSo: "has(emotions, 'anger') AND feeling = 'negative'",
        says: 'Wrote in anger',
      })
    case 'churn-words':
      return wrote(window, filter, { isSo: "has(signals, 'churn')", says: 'Wrote of leaving' })
    case 'broken-promise':
      return brokenPromises(when, zone, filter)
    case 'ignored-question':
      return ignoredQuestions(when, window, filter)
    case 'journey-failure':
      return failedJourneys(when, filter)
  }
}

/** What arrived, and what happened: a history that is looked back on arrived all at once. */
function noticed({ withImports }: Window) {
  return withImports
    ? { at: 'occurred_at', isOwn: '1' }
    : { at: 'received_at', isOwn: "import_id = '' AND received_at > {since:DateTime64(3)}" }
}

function lowScores(
  { scale, orWorse }: Extract<When, { kind: 'low-score' }>,
  window: Window,
  filter: string,
): Source {
  const { at, isOwn } = noticed(window)
  const known = (scales as Record<string, Scale | undefined>)[scale]
  const isWorse = known?.direction === 'lower' ? '>=' : '<='
  return {
    sql: `SELECT id, customer_id, toNullable(id) AS interaction, occurred_at AS happened_at, ${at} AS noticed_at,
        concat('Answered ', toString(assumeNotNull(score)), ' (', {label:String}, ')') AS words
      FROM interactions FINAL
      WHERE scale = {scale:String} AND score IS NOT NULL AND score ${isWorse} {orWorse:Float64}
        AND direction != 'out' AND occurred_at > {fresh:DateTime64(3)} AND ${isOwn} AND ${filter}`,
    values: { scale, orWorse, label: known?.label ?? scale },
  }
}

function wrote(window: Window, filter: string, { isSo, says }: { isSo: string; says: string }): Source {
  const { at, isOwn } = noticed(window)
  return {
    sql: `SELECT id, customer_id, toNullable(id) AS interaction, occurred_at AS happened_at, ${at} AS noticed_at,
        if(channel = '', {says:String}, concat({says:String}, ' (', channel, ')')) AS words
      FROM interactions FINAL
      WHERE text != '' AND direction != 'out' AND ${isSo}
        AND occurred_at > {fresh:DateTime64(3)} AND ${isOwn} AND ${filter}`,
    values: { says },
  }
}

/**
 * A promise counts as broken as soon as its day is over by so many days of the organisation's zone, whether it was
 * fulfilled since or not. In a row: it and those before it, by the day they were due.
 */
function brokenPromises(
  { daysLate, inARow }: Extract<When, { kind: 'broken-promise' }>,
  zone: string,
  filter: string,
): Source {
  const row = `OVER (PARTITION BY customer_id ORDER BY due, id ROWS BETWEEN ${inARow - 1} PRECEDING AND CURRENT ROW)`
  return {
    sql: `SELECT id, customer_id, toNullable(given_in) AS interaction, broken_at AS happened_at, broken_at AS noticed_at,
        if({inARow:UInt8} > 1, concat('The last ', toString({inARow:UInt8}), ' promises were broken'),
          if(order_id = '', 'A promise was broken', concat('A promise was broken (order ', order_id, ')'))) AS words
      FROM (
        SELECT *, toDateTime64(toStartOfDay(due, {zone:String}) + toIntervalDay({daysLate:UInt16}), 3, 'UTC') AS broken_at,
          broken_at <= {until:DateTime64(3)} AND ifNull(delivered, {until:DateTime64(3)}) >= broken_at
            AND ifNull(is_kept, 0) = 0 AS is_broken,
          sum(is_broken) ${row} AS broken_in_row
        FROM promises FINAL WHERE measure = 'days' AND due <= {until:DateTime64(3)} AND ${filter}
      )
      WHERE is_broken AND broken_in_row = {inARow:UInt8}`,
    values: { daysLate, inARow, zone },
  }
}

/** Its time is up so many hours after it was asked, where nobody has answered it by now. */
function ignoredQuestions(
  { hours }: Extract<When, { kind: 'ignored-question' }>,
  { withImports }: Window,
  filter: string,
): Source {
  return {
    sql: `SELECT id, customer_id, asked_in AS interaction,
        assumeNotNull(asked_at) + toIntervalHour({hours:UInt16}) AS happened_at, happened_at AS noticed_at,
        concat('Asked something that nobody has answered for ', toString({hours:UInt16}), ' hours') AS words
      FROM conversation_outcomes FINAL
      WHERE outcome = 'unanswered' AND asked_at IS NOT NULL ${withImports ? '' : 'AND empty(import_ids)'} AND ${filter}`,
    values: { hours },
  }
}

/** A journey that was built anew has rows of both buildings for a while: the newer one tells. */
function failedJourneys(
  { journeyId, outcomes }: Extract<When, { kind: 'journey-failure' }>,
  filter: string,
): Source {
  return {
    sql: `SELECT id, customer_id, if(empty(ids), NULL, toNullable(ids[-1])) AS interaction,
        latest_at AS happened_at, latest_at AS noticed_at,
        if(outcome = 'failure', 'Their journey failed', 'They gave up on their journey') AS words
      FROM (
        SELECT id, customer_id, ids, latest_at, outcome FROM journey_instances FINAL
        WHERE journey_id = {journeyId:String} AND ${filter}
        ORDER BY built DESC LIMIT 1 BY id
      )
      WHERE has({outcomes:Array(String)}, outcome::String)`,
    values: { journeyId, outcomes },
  }
}
