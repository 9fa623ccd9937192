import type { Element, ReadyQuestion } from '../ready-question.ts'
import { effort } from './effort.ts'
import { loyalty } from './loyalty.ts'
import { places } from './places.ts'
import { satisfaction } from './satisfaction.ts'
import { inWords } from './words.ts'

/** Questions that are asked again and again, by what they are about. */
export const readyQuestions: readonly ReadyQuestion[] = [
  ...loyalty,
  ...effort,
  ...satisfaction,
  ...inWords,
  ...places,
]

const byKey = new Map(readyQuestions.map(({ key, element }) => [key, element]))

/** One of them as an element, with what a survey wants otherwise about it. */
export function ready(key: string, otherwise: Partial<Record<string, unknown>> = {}): Element {
  const element = byKey.get(key)
  if (!element) throw new Error(`There is no ready question “${key}”.`)
  return { ...element, ...otherwise }
}
