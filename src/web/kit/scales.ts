import { isScaleName, type NetScale, type Scale, scales } from '../../statistics/scales.ts'
import { words } from './words.ts'

const names = {
  nps: 'NPS',
  nps5: 'NPS (1–5)',
  nps10: 'NPS (1–10)',
  csat5: 'Satisfied',
  csat7: 'Satisfied (1–7)',
  csat2: 'Satisfied (good or bad)',
  ces5: 'Effort',
  ces7: 'Ease',
  nes: 'Net easy score',
  stars5: 'Stars',
  promise: 'Promises kept',
}
const sayName = words('scale', names)
const answers = {
  nps: 'NPS {{score}}',
  nps5: 'NPS {{score}} of 5',
  nps10: 'NPS {{score}} of 10',
  csat5: 'Satisfaction {{score}} of 5',
  csat7: 'Satisfaction {{score}} of 7',
  csat2: 'Rated {{score}}',
  ces5: 'Effort {{score}} of 5',
  ces7: 'Ease {{score}} of 7',
  nes: '{{score}}',
  stars5: '{{score}} of 5 stars',
  promise: 'Promise: {{score}}',
}
const sayAnswer = words('answer', answers)
const saySide = words('side', {
  promoters: 'Promoters',
  passives: 'Passives',
  detractors: 'Detractors',
  easy: 'Easy',
  neither: 'Neither',
  difficult: 'Difficult',
  satisfied: 'Satisfied',
  notSatisfied: 'Not satisfied',
  kept: 'Kept',
  broken: 'Broken',
  good: 'Good',
  middling: 'Middling',
  poor: 'Poor',
  bad: 'Bad',
})
type SideWord = Parameters<typeof saySide>[0]

/** How good an answer is for the customer, −2 to 2, whichever way its scale runs. */
export type Feeling = -2 | -1 | 0 | 1 | 2

/** Neighbouring answers of a scale that are read alike, such as the detractors. */
export interface Side {
  name: string
  lowest: number
  highest: number
  feeling: Feeling
}

/** What people call a scale: `NPS`, `Satisfied`. */
export function scaleName(scale: string): string {
  return Object.hasOwn(names, scale) ? sayName(scale as keyof typeof names) : scale
}

/** The sides of a scale, lowest answers first; none for a scale nobody knows. */
export function sidesOf(name: string): Side[] {
  if (name === 'promise') return [side('broken', 0, 0, -2), side('kept', 1, 1, 2)]
  if (name === 'csat2') return [side('bad', 0, 0, -2), side('good', 1, 1, 2)]
  if (!isScaleName(name)) return []
  const scale: Scale = scales[name]
  const { lowest, highest } = scale
  if (scale.kind === 'net') return netSides(scale, name === 'nes')
  if (scale.kind === 'share') {
    const { satisfiedFrom } = scale
    return [side('notSatisfied', lowest, satisfiedFrom - 1, -2), side('satisfied', satisfiedFrom, highest, 2)]
  }
  return meanSides(scale, name === 'stars5' ? ['poor', 'middling', 'good'] : ['difficult', 'neither', 'easy'])
}

function netSides({ lowest, highest, promotersFrom, detractorsTo }: NetScale, isEase: boolean): Side[] {
  return [
    side(isEase ? 'difficult' : 'detractors', lowest, detractorsTo, -2),
    side(isEase ? 'neither' : 'passives', detractorsTo + 1, promotersFrom - 1, 0),
    side(isEase ? 'easy' : 'promoters', promotersFrom, highest, 2),
  ]
}

/** Below, at and above the middle of the scale; scales of this kind have an odd number of answers. */
function meanSides({ lowest, highest, direction }: Scale, badToGood: SideWord[]): Side[] {
  const middle = (lowest + highest) / 2
  const [low, between, high] = direction === 'higher' ? badToGood : badToGood.toReversed()
  const sign = direction === 'higher' ? 1 : -1
  return [
    side(low!, lowest, middle - 1, (-2 * sign) as Feeling),
    side(between!, middle, middle, 0),
    side(high!, middle + 1, highest, (2 * sign) as Feeling),
  ]
}

function side(word: SideWord, lowest: number, highest: number, feeling: Feeling): Side {
  return { name: saySide(word), lowest, highest, feeling }
}

/** The feeling of one answer: of net scores that of its side, of others by its place on the scale. */
export function feelingOf(name: string, score: number): Feeling {
  const ofSide =
    sidesOf(name).find(({ lowest, highest }) => score >= lowest && score <= highest)?.feeling ?? 0
  if (!isScaleName(name) || scales[name].kind === 'net') return ofSide
  const { lowest, highest, direction } = scales[name]
  const place = Math.round((4 * (score - lowest)) / (highest - lowest)) - 2
  return (direction === 'higher' ? place : 0 - place) as Feeling
}

const saidInWords = new Set(['nes', 'csat2', 'promise'])

/** An answer as it was given: `9`, and in words where its side holds nothing else: `Easy`, `Kept`. */
export function scoreInWords(name: string, score: number): string {
  const own = sidesOf(name).find(({ lowest, highest }) => score === lowest && score === highest)
  return own && saidInWords.has(name) ? own.name : String(score).replace('-', '−')
}

/** One answer with what it was an answer to: `NPS 9`, `Satisfaction 3 of 5`. */
export function answerInWords(name: string, score: number): string {
  const said = { score: scoreInWords(name, score) }
  return Object.hasOwn(answers, name)
    ? sayAnswer(name as keyof typeof answers, said)
    : `${name} ${said.score}`
}
