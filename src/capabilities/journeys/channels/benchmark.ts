import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { momentsOf } from '../../../statistics/mean.ts'
import { inOrder, quantileWithInterval } from '../../../statistics/quantile.ts'
import { scales } from '../../../statistics/scales.ts'
import {
  type ChannelAfter,
  type ChannelPart,
  channelAnswers,
  channelParts,
  channelTimes,
} from '../../conversations/index.ts'
import { inPlainTerms } from '../../customers/index.ts'
import { namesNow } from '../../understanding/index.ts'
import { hiddenUnder, type Measured, measuredAs, measuredMean, measuredShare } from '../measured.ts'
import { adjustAll, cellsOf } from './adjust.ts'
import * as contract from './contract.ts'
import { movesAmong } from './fit.ts'

/** Which counts make each measure: hits and n. */
const madeOf: Record<contract.Measure, [keyof ChannelPart, keyof ChannelPart]> = {
  answered: ['answered', 'asked'],
  confirmed: ['confirmed', 'asked'],
  back: ['back', 'settled'],
  backElsewhere: ['back_elsewhere', 'settled'],
  escalated: ['escalated', 'conversations'],
  moved: ['moved', 'conversations'],
  endedBad: ['ended_bad', 'felt'],
  better: ['better', 'felt'],
  worse: ['worse', 'felt'],
  warm: ['warm', 'replied'],
  commits: ['commits', 'replied'],
}
const mostSubjects = 20

/** Each support channel beside the others, plainly and in the same mix of what is asked. */
export async function benchmarkChannels(
  context: Context,
  question: InputOf<typeof contract.benchmarkChannels>,
): Promise<contract.ChannelBenchmark> {
  const { periods, filter } = await inPlainTerms(context, question)
  const asked = { period: periods.current, filter, days: question.days }
  const [{ by, parts }, times, content, ease, names] = await Promise.all([
    partsBySubject(context, asked),
    channelTimes(context, asked),
    channelAnswers(context, asked, scalesOf('csat')),
    channelAnswers(context, asked, scalesOf('ces')),
    namesNow(context),
  ])
  const channels = [...Map.groupBy(parts, ({ channel }) => channel)]
    .map(([channel, of]) => ({ channel, of }))
    .toSorted((one, other) => sum(other.of, 'conversations') - sum(one.of, 'conversations'))
  const nameOf = (subject: string) =>
    names[by === 'theme' ? 'themes' : 'topics'].get(subject)?.name ?? subject
  return {
    periods,
    days: question.days,
    by,
    channels: channels.map(({ channel, of }) => ({
      channel,
      conversations: sum(of, 'conversations'),
      customers: times.find((one) => one.channel === channel)?.customers ?? 0,
      asked: sum(of, 'asked'),
      firstReply: medianOf(times.find((one) => one.channel === channel)?.first_reply ?? []),
      untilAnswered: medianOf(content.find((one) => one.channel === channel)?.seconds ?? []),
      content: meanOf(content.find((one) => one.channel === channel)?.scores ?? []),
      ease: meanOf(ease.find((one) => one.channel === channel)?.scores ?? []),
    })),
    rows: rowsOf(channels),
    fit: fitOf(parts, nameOf),
    moves: movesAmong(
      parts.map(({ subject, channel, answered, asked }) => ({
        subject,
        channel,
        answered: { hits: answered, n: asked },
      })),
      nameOf,
    ),
  }
}

/** By themes where any were found, by topics of the organisation else. */
async function partsBySubject(context: Context, asked: Parameters<typeof channelParts>[1]) {
  const themes = await channelParts(context, asked, 'theme')
  if (themes.some(({ subject }) => subject !== '')) return { by: 'theme' as const, parts: themes }
  return { by: 'topic' as const, parts: await channelParts(context, asked, 'topic') }
}

function rowsOf(channels: readonly { channel: string; of: readonly ChannelPart[] }[]): contract.ChannelRow[] {
  const rows = (Object.keys(contract.measures) as contract.Measure[]).map((measure) => {
    const [hits, n] = madeOf[measure]
    const bySubject = channels.map(({ channel, of }) => ({
      channel,
      shares: new Map(of.map((part) => [part.subject, { hits: Number(part[hits]), n: Number(part[n]) }])),
    }))
    return { measure, better: contract.measures[measure], adjusted: adjustAll(bySubject) }
  })
  return cellsOf(rows).map((cells, at) => {
    const { measure, better } = rows[at] as (typeof rows)[number]
    return { measure, better, cells }
  })
}

function fitOf(parts: readonly ChannelPart[], nameOf: (subject: string) => string): contract.ChannelFit[] {
  return [...Map.groupBy(parts, ({ subject }) => subject)]
    .filter(([subject]) => subject !== '')
    .map(([subject, of]) => ({
      subject,
      name: nameOf(subject),
      asked: sum(of, 'asked'),
      cells: of.map(({ channel, answered, asked }) => ({
        channel,
        answered: measuredShare(answered, asked),
      })),
    }))
    .filter(({ asked }) => asked > 0)
    .sort((one, other) => other.asked - one.asked || (one.name < other.name ? -1 : 1))
    .slice(0, mostSubjects)
}

function sum(parts: readonly ChannelPart[], of: keyof ChannelPart): number {
  return parts.reduce((so, part) => so + Number(part[of]), 0)
}

function medianOf(values: readonly number[]): Measured {
  const found = values.length < hiddenUnder ? null : quantileWithInterval(inOrder(values))
  return measuredAs(values.length, found)
}

/** Of 100 points of each answer's own scale, the best of it 100. */
function meanOf(scores: ChannelAfter['scores']): Measured {
  return measuredMean(momentsOf(scores.map(([score, n]) => [100 * score, n] as const)))
}

function scalesOf(metric: 'csat' | 'ces') {
  return Object.entries(scales)
    .filter(([, scale]) => scale.metric === metric)
    .map(([id, { lowest, highest, direction }]) =>
      direction === 'higher' ? { id, worst: lowest, best: highest } : { id, worst: highest, best: lowest },
    )
}
