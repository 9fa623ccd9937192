import { isScaleName, readScore } from '../../../statistics/scales.ts'
import { labelledScale } from './answer-labels.ts'

/** A question as a survey's file shows it. */
export interface Asked {
  column: string
  wording: string
  /** What was answered in the first rows, empty cells left out. */
  values: readonly string[]
  /** Whether the file holds the NPS group of each answer beside it. */
  hasNpsGroup: boolean
}

export type FoundScale = { scale: string; words?: Record<string, number> } | { unsure: string } | undefined

const about: [topic: 'recommend' | 'effort' | 'ease' | 'satisfied' | 'stars', words: RegExp][] = [
  ['recommend', /recommend|\bnps\b|net.?promoter|(weiter)?empfehl|recommand|recomend|recomiend/i],
  ['effort', /effort|aufwand|mühe|esfuerzo/i],
  ['ease', /\beas(?:y|e|ier|ily)\b|einfach|leicht|facile|fácil|fácilmente/i],
  ['stars', /\bstars?\b|sterne|étoile|estrella/i],
  ['satisfied', /satisf|zufrieden|\bcsat\b|contento/i],
]

/** `0-10`, `1 to 5`, `von 1 bis 7`; `out of 5` and `/10` tell the highest only. */
const range = /(?<![\d.,])(\d{1,2})\s*(?:-|–|—|to|bis|à|a|through|until)\s*(\d{1,2})(?![\d.,])/i
const upTo = /(?:out of|of|sur|von|de|\/)\s*(5|7|10)(?!\d)/i

/**
 * The scale a question was answered on, where its words, its answers or what stands beside it tell; why it is open
 * where it looks like a rating of unknown length; undefined where it is none.
 */
export function scaleOfQuestion(asked: Asked): FoundScale {
  const { column, wording, values, hasNpsGroup } = asked
  if (values.length === 0) return undefined
  const named = column.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (isScaleName(named) && named !== 'promise' && fits(named, values)) return { scale: named }
  const labelled = labelledScale(values, topicOf(wording))
  if (labelled) return labelled
  if (!values.every(isRating)) return undefined
  if (hasNpsGroup) return { scale: 'nps' }
  return byWords(asked)
}

function byWords({ column, wording, values }: Asked): FoundScale {
  const topic = topicOf(`${wording} ${column}`)
  const told = lengthTold(wording)
  const [lowest, highest] = [Math.min(...values.map(leading)), Math.max(...values.map(leading))]
  if (topic === 'recommend') return recommend(told, lowest, highest)
  if (topic === 'stars' && highest <= 5 && lowest >= 1) return { scale: 'stars5' }
  const known = topic && told && scaleOf(topic, told)
  if (known && fits(known, values)) return { scale: known }
  if (!topic) return undefined
  return {
    unsure: told
      ? 'It looks like a rating, but no scale known here fits it.'
      : 'It looks like a rating, but nothing says how long its scale is.',
  }
}

function recommend(told: Length | undefined, lowest: number, highest: number): FoundScale {
  const [from, to] = told ?? [undefined, undefined]
  if (from === 1 && to === 5) return { scale: 'nps5' }
  if (from === 1 && to === 10) return { scale: 'nps10' }
  if (to === 10 || lowest === 0 || highest >= 8) return { scale: 'nps' }
  return { unsure: 'It asks for a recommendation, but nothing says whether from 0 to 10 or from 1 to 5.' }
}

type Length = [from: number | undefined, to: number]

function lengthTold(wording: string): Length | undefined {
  const [, from, to] = range.exec(wording) ?? []
  if (from && to && Number(to) > Number(from)) return [Number(from), Number(to)]
  const [, highest] = upTo.exec(wording) ?? []
  return highest ? [undefined, Number(highest)] : undefined
}

/** Ease from 1 to 5 is none of them: the five-step scale asks for effort, where less is better. */
function scaleOf(topic: string, [from = 1, to]: Length): string | undefined {
  if (from !== 1) return undefined
  if (topic === 'satisfied') return to === 5 ? 'csat5' : to === 7 ? 'csat7' : undefined
  if (topic === 'effort') return to === 5 ? 'ces5' : undefined
  if (topic === 'ease') return to === 7 ? 'ces7' : undefined
  return to === 5 ? 'stars5' : undefined
}

/** The first that is spoken of: “how easy was it to recommend us” is about a recommendation. */
export function topicOf(wording: string) {
  return about.find(([, words]) => words.test(wording))?.[0]
}

function fits(scale: string, values: readonly string[]): boolean {
  return values.every((value) => typeof readScore(scale, withoutLabel(value)) === 'number')
}

function isRating(value: string): boolean {
  const plain = withoutLabel(value)
  return /^\d{1,2}(?:[.,]0*)?$/.test(plain) && Number.parseInt(plain, 10) <= 10
}

function leading(value: string): number {
  return Number.parseInt(withoutLabel(value), 10)
}

/** `10 – Extremely likely` is ten: survey tools write the words of the ends beside their numbers. */
export function withoutLabel(value: string): string {
  return /^\s*(\d{1,2})\s*(?:[-–—:=]|\.\s)\s*\p{L}/u.exec(value)?.[1] ?? value
}
