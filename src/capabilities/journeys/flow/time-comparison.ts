import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { judgeTogether } from '../../../statistics/benjamini-hochberg.ts'
import { compareRanks } from '../../../statistics/mann-whitney.ts'
import { inOrder, quantileWithInterval } from '../../../statistics/quantile.ts'
import type { Walked } from '../instances/facts.ts'
import { fewUnder, hiddenUnder } from '../measured.ts'
import type { ComparedTime } from './contract.ts'
import { lasted } from './heading-facts.ts'

/** So many times of each are compared at most: the same ones each time, chosen by the ids of their journeys. */
const mostTimes = 2_000

const Times = z.object({
  from: z.string(),
  to: z.string(),
  n: z.coerce.number(),
  seconds: z.array(z.number()),
})
export type Times = z.infer<typeof Times>

/** Times of the edges named, and (both names '') of whole journeys that have ended. */
export function timesToCompare(
  { facts }: Context,
  { sql, values }: Walked,
  pairs: readonly { from: string; to: string }[],
): Promise<Times[]> {
  return facts.query(
    Times,
    `SELECT pair.1 AS from, pair.2 AS to, count() AS n,
      arrayMap(one -> one.2, groupArraySorted(${mostTimes})((cityHash64(id), pair.3))) AS seconds
    FROM (
      SELECT id, if(outcome = 'open', [], [('', '', ${lasted})]) AS whole,
        arrayZip(arrayPopBack(path)::Array(String), arrayPopFront(path)::Array(String), arrayPopFront(gaps)) AS parts
      FROM journey_instances FINAL WHERE ${sql} AND notEmpty(path)
    )
    ARRAY JOIN arrayConcat(whole, parts) AS pair
    WHERE from = '' OR (indexOf({froms:Array(String)}, from) > 0
      AND has(arrayZip({froms:Array(String)}, {tos:Array(String)}), (from, to)))
    GROUP BY from, to`,
    { ...values, froms: pairs.map(({ from }) => from), tos: pairs.map(({ to }) => to) },
  )
}

/** Medians beside each other, judged together by ranks (Mann & Whitney): times have long tails. The whole journey first. */
export function compareTimes(now: readonly Times[], other: readonly Times[]): ComparedTime[] {
  const pairs = now.flatMap((one) => {
    const same = other.find(({ from, to }) => from === one.from && to === one.to)
    return same ? [{ one, same, p: compareRanks(same.seconds, one.seconds)?.p ?? 1 }] : []
  })
  const enough = pairs.filter(({ one, same }) => Math.min(one.n, same.n) >= fewUnder)
  const real = new Map(judgeTogether(enough.map(({ p }) => p)).map((found, at) => [enough[at], found.real]))
  return pairs
    .map((pair): ComparedTime => {
      const isReal = real.get(pair)
      return {
        from: pair.one.from,
        to: pair.one.to,
        now: sideOf(pair.one),
        other: sideOf(pair.same),
        verdict: isReal === undefined ? 'too few' : isReal ? 'real change' : 'no real change',
      }
    })
    .sort(wholeThenReal)
}

function sideOf({ n, seconds }: Times): ComparedTime['now'] {
  const found = n < hiddenUnder ? null : quantileWithInterval(inOrder(seconds))
  return { n, median: found?.value ?? null, low: found?.low ?? null, high: found?.high ?? null }
}

function wholeThenReal(one: ComparedTime, other: ComparedTime): number {
  const weight = ({ from, verdict }: ComparedTime) =>
    Number(from === '') * 2 + Number(verdict === 'real change')
  return weight(other) - weight(one) || apart(other) - apart(one)
}

function apart({ now, other }: ComparedTime): number {
  return Math.abs((now.median ?? 0) - (other.median ?? 0))
}
