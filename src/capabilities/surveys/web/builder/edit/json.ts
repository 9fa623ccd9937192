import type { Words } from '../../../model/survey.ts'

export type Json = Record<string, unknown>

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function jsonIn(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : []
}

/** With these in place of what was there; undefined takes away. */
export function withSet(json: Json, set: Json): Json {
  return Object.fromEntries(Object.entries({ ...json, ...set }).filter(([, value]) => value !== undefined))
}

/** A text of SurveyJS: plain in the first language alone, by language otherwise; undefined where nothing is said. */
export function wordsOut(words: Words, first: string): unknown {
  const said = Object.entries(words).filter(([, text]) => text.trim() !== '')
  if (said.length === 0) return undefined
  if (said.length === 1 && said[0]![0] === first) return said[0]![1]
  return Object.fromEntries(said.map(([language, text]) => [language === first ? 'default' : language, text]))
}
