import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { filterSql, inPlainTerms } from '../../customers/index.ts'
import { namesNow } from '../../understanding/index.ts'
import { type Measured, measuredMean, measuredShare } from '../measured.ts'
import { findPersona } from './personas.ts'
import type * as contract from './personas-contract.ts'

const shownChannels = 4
const shownTopics = 4
const Count = z.coerce.number()

/** Without a segment a persona is everybody. */
export async function showPersonaFacts(
  context: Context,
  { id }: { id: string },
): Promise<contract.PersonaFacts> {
  const { segmentId } = await findPersona(context, id)
  const asked = segmentId ? { segment: segmentId } : {}
  const { periods, filter } = await inPlainTerms(context, {
    period: '12m',
    compare: 'none',
    filter: [],
    ...asked,
  })
  const { sql, values } = filterSql(filter)
  const question: Question = {
    where: `occurred_at >= toDateTime64({from:Date}, 3, {zone:String})
      AND occurred_at < toDateTime64({until:Date}, 3, {zone:String}) AND ${sql}`,
    values: { ...values, ...periods.current, zone: context.settings.zone },
  }
  const [channels, money, words, topics] = await Promise.all([
    channelsOf(context, question),
    moneyOf(context, question),
    wordsOf(context, question),
    topicsOf(context, question),
  ])
  return {
    ...periods.current,
    customers: channels.customers,
    channels: channels.used.map(({ name, n }) => ({ name, ...measuredShare(n, channels.customers) })),
    value: money,
    feeling: words.feeling,
    topics: topics.map(({ name, n }) => ({ name, ...measuredShare(n, words.n) })),
  }
}

interface Question {
  where: string
  values: Record<string, unknown>
}

async function channelsOf({ facts }: Context, { where, values }: Question) {
  const rows = await facts.query(
    z.object({ name: z.string(), n: Count }),
    `SELECT arrayJoin(['', channel::String]) AS name, uniqExact(customer_id) AS n FROM interactions FINAL
    WHERE ${where} GROUP BY name ORDER BY n DESC, name LIMIT 40`,
    values,
  )
  const used = rows.filter(({ name }) => name !== '').slice(0, shownChannels)
  return { customers: rows.find(({ name }) => name === '')?.n ?? 0, used }
}

/** What each who bought spent in the period, in the currency that was most used; money of several is never added up. */
async function moneyOf(
  { facts }: Context,
  { where, values }: Question,
): Promise<contract.PersonaFacts['value']> {
  const [row] = await facts.query(
    z.object({ currency: z.string(), n: Count, mean: z.number(), variance: z.number() }),
    `SELECT currency::String AS currency, count() AS n, avg(spent) AS mean, if(n > 1, varSamp(spent), 0) AS variance
    FROM (SELECT currency, customer_id, toFloat64(sum(value)) AS spent FROM interactions FINAL
      WHERE ${where} AND kind = 'order' AND value IS NOT NULL GROUP BY currency, customer_id)
    GROUP BY currency ORDER BY n DESC, currency LIMIT 1`,
    values,
  )
  return row ? { ...measuredMean(row), currency: row.currency } : null
}

/** Each customer's own mean counts once: who writes much is one customer. */
async function wordsOf(
  { facts }: Context,
  { where, values }: Question,
): Promise<{ n: number; feeling: Measured }> {
  const [row] = await facts.query(
    z.object({ n: Count, customers: Count, mean: z.number().nullable(), variance: z.number().nullable() }),
    `SELECT sum(texts) AS n, count() AS customers, avgOrNull(felt) AS mean, varSampOrNull(felt) AS variance
    FROM (SELECT customer_id, count() AS texts, toFloat64(avg(sentiment)) AS felt FROM interactions FINAL
      WHERE ${where} AND direction = 'in' AND sentiment IS NOT NULL GROUP BY customer_id)`,
    values,
  )
  const moments =
    row && row.mean !== null ? { n: row.customers, mean: row.mean, variance: row.variance ?? 0 } : null
  return { n: row?.n ?? 0, feeling: measuredMean(moments) }
}

async function topicsOf(context: Context, { where, values }: Question) {
  const rows = await context.facts.query(
    z.object({ id: z.string(), n: Count }),
    `SELECT arrayJoin(topics)::String AS id, count() AS n FROM interactions FINAL
    WHERE ${where} AND direction = 'in' AND sentiment IS NOT NULL GROUP BY id ORDER BY n DESC, id LIMIT 60`,
    values,
  )
  const { topics } = await namesNow(context)
  return rows
    .flatMap(({ id, n }) => {
      const topic = topics.get(id)
      return topic ? [{ name: topic.name, n }] : []
    })
    .slice(0, shownTopics)
}
