import { isScaleName, type ScaleName } from '../../../statistics/scales.ts'
import { type Json, numberIn, textIn, wrong } from './place.ts'
import { type QuestionKind, questionKinds } from './survey.ts'

/** Kinds that each type of SurveyJS can be; the first where `kind` says nothing more. */
const kindsOfType: Readonly<Record<string, readonly QuestionKind[]>> = {
  rating: ['likert', 'nps', 'csat', 'ces', 'stars', 'smileys'],
  radiogroup: ['single', 'likert', 'nes', 'csat', 'ces'],
  buttongroup: ['single', 'likert', 'nes', 'csat', 'ces'],
  dropdown: ['single', 'likert', 'nes'],
  checkbox: ['multiple'],
  tagbox: ['multiple'],
  ranking: ['ranking'],
  matrix: ['matrix'],
  comment: ['text'],
  text: ['text', 'contact', 'date'],
  boolean: ['thumbs', 'consent'],
  file: ['file'],
  imagepicker: ['image'],
  html: ['statement'],
  image: ['statement'],
}

export function isKnownType(type: string): boolean {
  return Object.hasOwn(kindsOfType, type)
}

/** What an element asks: its own word for it (`kind`), or what its type and options tell. */
export function kindOf(element: Json, at: string): QuestionKind {
  const type = textIn(element.type)
  const possible = kindsOfType[type] as readonly QuestionKind[]
  const told = textIn(element.kind) as QuestionKind
  if (told === ('' as string)) return toldByOptions(element, type) ?? (possible[0] as QuestionKind)
  if (possible.includes(told)) return told
  throw questionKinds.includes(told)
    ? wrong(`A “${type}” cannot be of kind “${told}”.`, at, `Use one of: ${possible.join(', ')}.`)
    : wrong(`There is no kind of question “${told}”.`, at, `Use one of: ${questionKinds.join(', ')}.`)
}

function toldByOptions(element: Json, type: string): QuestionKind | undefined {
  if (type === 'rating') return ratingKind(element)
  if (type === 'boolean') return element.renderAs === 'checkbox' ? 'consent' : 'thumbs'
  if (type !== 'text') return undefined
  if (element.inputType === 'date') return 'date'
  return element.inputType === 'email' || element.inputType === 'tel' ? 'contact' : 'text'
}

const recommend = /recommend|empfehl|weiterempf|recommander|recomend|consigli/i

/** Ten and eleven points alone do not make an NPS: it is asked as a recommendation. */
function ratingKind(element: Json): QuestionKind | undefined {
  if (element.rateType === 'stars' || element.rateDisplayMode === 'stars') return 'stars'
  if (element.rateType === 'smileys' || element.rateDisplayMode === 'smileys') return 'smileys'
  const [lowest, highest] = rangeOf(element)
  const asksToRecommend =
    recommend.test(JSON.stringify(element.title ?? '')) || /nps/i.test(textIn(element.name))
  return lowest === 0 && highest === 10 && asksToRecommend ? 'nps' : undefined
}

/** SurveyJS counts from 1 to 5 unless told. */
export function rangeOf(element: Json): [lowest: number, highest: number] {
  const lowest = numberIn(element.rateMin) ?? 1
  const count = numberIn(element.rateCount)
  return [lowest, numberIn(element.rateMax) ?? (count === undefined ? 5 : lowest + count - 1)]
}

/** Scales that fit a kind, by the range of their answers. */
const scalesOf: Partial<Record<QuestionKind, Readonly<Record<string, ScaleName>>>> = {
  nps: { '0–10': 'nps', '1–5': 'nps5', '1–10': 'nps10' },
  csat: { '1–5': 'csat5', '1–7': 'csat7' },
  ces: { '1–5': 'ces5', '1–7': 'ces7' },
  nes: { '-1–1': 'nes' },
  thumbs: { '0–1': 'csat2' },
  stars: { '1–5': 'stars5' },
  smileys: { '1–5': 'csat5' },
}

/** The scale answers are kept on: `scale` of the element (`none` for none at all), or what kind and range tell. */
export function scaleOf(
  element: Json,
  kind: QuestionKind,
  [lowest, highest]: readonly [number, number],
  at: string,
): ScaleName | undefined {
  const told = textIn(element.scale)
  if (told === 'none') return undefined
  if (told === '') return scalesOf[kind]?.[`${lowest}–${highest}`]
  if (isScaleName(told) && told !== 'promise') return told
  throw wrong(`There is no scale “${told}”.`, at, 'Use nps, csat5, csat7, csat2, ces5, ces7, nes or stars5.')
}
