import { hash } from 'node:crypto'
import { isScaleName, type Scale, scales } from '../../../statistics/scales.ts'
import type { About, Happening } from './event.ts'
import { exertion } from './exertion.ts'
import { promisesDue } from './promised.ts'
import type { Walk } from './walk.ts'

/** A row of `journey_instances` without what says whose it is: the journey, the case, its id and version. */
export type WalkRow = ReturnType<typeof walkRow>

/** @param today the number of the day it is, in the organisation's zone */
export function walkRow(walk: Walk, now: number, today: number) {
  const { steps, things, outcome, latestAt } = walk
  const [start] = steps
  const path = steps.map(({ name }) => name)
  return {
    ...placeOf(start!.first),
    started_at: instant(start!.at),
    latest_at: instant(latestAt),
    outcome,
    path,
    path_id: pathId(path),
    gaps: steps.map(({ at }, index) => (at - (steps[index - 1]?.at ?? at)) / 1000),
    channels: steps.map(({ first }) => first.channel),
    touchpoints: steps.map(({ first }) => first.touchpoint),
    stages: steps.map(({ first }) => first.stage),
    ids: steps.map(({ first }) => first.id),
    felt: steps.map(({ felt }) => mean(felt)),
    rated: steps.map(({ rated }) => mean(rated)),
    ...exertion(walk),
    ...promisesDue(
      things.flatMap(({ promise }) => promise ?? []),
      now,
      today,
    ),
    ...answersOf(things),
    ...feelingOf(walk),
    ...orderedIn(things),
  }
}

/** What people filter by, as the first step has it. */
function placeOf({
  channel,
  touchpoint,
  stage,
  about,
}: Happening): About & Record<'channel' | 'touchpoint' | 'stage', string> {
  const nothing: About = { kind: '', source: '', unit: '', country: '', language: '', product: '' }
  return { ...nothing, ...about, channel, touchpoint, stage }
}

function answersOf(things: readonly Happening[]) {
  const answers = things.flatMap(({ answer }) => answer ?? [])
  const latest = answers.at(-1)
  const easy = answers.findLast(({ scale }) => isAboutEase(scale))
  return {
    scale: latest?.scale ?? '',
    score: latest?.score ?? null,
    ease: easy ? withinScale(easy.scale, easy.score) : null,
  }
}

function isAboutEase(scale: string): boolean {
  return isScaleName(scale) && ['ces', 'nes'].includes(scales[scale].metric)
}

function feelingOf({ steps, things }: Walk) {
  const words = things.flatMap(({ words }) => words ?? [])
  // As `stepFeeling` has it of a row.
  const felt = steps.flatMap(
    (step) => mean([step.felt, step.rated].flatMap((told) => mean(told) ?? [])) ?? [],
  )
  return {
    feeling: mean(words.map(({ sentiment }) => sentiment)),
    lowest: felt.length > 0 ? Math.min(...felt) : null,
    effort_words: words.filter(({ isEffort }) => isEffort).length,
  }
}

/** What was ordered, in the currency of the first order; amounts of other currencies are not added to it. */
function orderedIn(things: readonly Happening[]) {
  const orders = things.flatMap(({ value }) => value ?? [])
  const currency = orders[0]?.currency ?? ''
  const total = orders.reduce((sum, one) => sum + (one.currency === currency ? one.amount : 0), 0)
  return { value: (total / 10_000).toFixed(4), currency }
}

/** An answer as −1 (worst for the customer) to 1 (best); undefined where nobody knows the scale. */
export function rescaled(scale: string, score: number): number | undefined {
  const within = withinScale(scale, score)
  return within === null ? undefined : within * 2 - 1
}

/** 0 for the worst answer a scale has, 1 for the best. */
function withinScale(name: string, score: number): number | null {
  if (!isScaleName(name)) return null
  const { lowest, highest, direction }: Scale = scales[name]
  const share = Math.min(1, Math.max(0, (score - lowest) / (highest - lowest)))
  return direction === 'higher' ? share : 1 - share
}

function mean(values: readonly number[]): number | null {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null
}

const instant = (at: number) => new Date(at).toISOString()

const mostKnown = 20_000
const known = new Map<string, string>()

/** The same number for the same steps in the same order, everywhere and always. */
export function pathId(path: readonly string[]): string {
  const text = JSON.stringify(path)
  let id = known.get(text)
  if (id === undefined) {
    id = hash('sha1', text, 'buffer').readBigUInt64BE(0).toString()
    if (known.size < mostKnown) known.set(text, id)
  }
  return id
}
