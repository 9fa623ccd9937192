interface AnyScale {
  /** The metric it measures. Two scales of one family are still never added up. */
  metric: string
  /** As people call it. */
  label: string
  lowest: number
  highest: number
  /** Which way is good for the customer. */
  direction: 'higher' | 'lower'
  /** Answers that may also come as words. */
  words?: Readonly<Record<string, number>>
}

/** Share for minus share against, in points. */
export interface NetScale extends AnyScale {
  kind: 'net'
  unit: 'points'
  promotersFrom: number
  detractorsTo: number
}

/** Share of the upper answers, in percent. */
export interface ShareScale extends AnyScale {
  kind: 'share'
  unit: 'percent'
  satisfiedFrom: number
}

export interface MeanScale extends AnyScale {
  kind: 'mean'
  unit: 'mean'
}

export type Scale = NetScale | ShareScale | MeanScale

const net = { kind: 'net', unit: 'points', direction: 'higher' } as const
const satisfied = { kind: 'share', unit: 'percent', direction: 'higher', metric: 'csat', lowest: 1 } as const
const mean = { kind: 'mean', unit: 'mean', lowest: 1 } as const
const easyOrNot = { easy: 1, neither: 0, difficult: -1 }
const goodOrBad = { good: 1, bad: 0 }

/**
 * Every scale that answers come on. The scale is part of a metric's identity: an NPS asked from 1 to 5 is not the
 * NPS asked from 0 to 10, and no arithmetic makes it so. See docs/metrics.md.
 */
export const scales = {
  nps: { ...net, metric: 'nps', label: 'NPS', lowest: 0, highest: 10, promotersFrom: 9, detractorsTo: 6 },
  nps5: {
    ...net,
    metric: 'nps5',
    label: 'NPS (1–5)',
    lowest: 1,
    highest: 5,
    promotersFrom: 5,
    detractorsTo: 3,
  },
  nps10: {
    ...net,
    metric: 'nps10from1',
    label: 'NPS (1–10)',
    lowest: 1,
    highest: 10,
    promotersFrom: 9,
    detractorsTo: 6,
  },
  csat5: { ...satisfied, label: 'CSAT (1–5)', highest: 5, satisfiedFrom: 4 },
  csat7: { ...satisfied, label: 'CSAT (1–7)', highest: 7, satisfiedFrom: 6 },
  csat2: {
    ...satisfied,
    label: 'CSAT (good or bad)',
    lowest: 0,
    highest: 1,
    satisfiedFrom: 1,
    words: goodOrBad,
  },
  ces5: { ...mean, metric: 'ces', label: 'CES (effort 1–5)', highest: 5, direction: 'lower' },
  ces7: { ...mean, metric: 'ces', label: 'CES 2.0 (ease 1–7)', highest: 7, direction: 'higher' },
  nes: {
    ...net,
    metric: 'nes',
    label: 'Net easy score',
    lowest: -1,
    highest: 1,
    promotersFrom: 1,
    detractorsTo: -1,
    words: easyOrNot,
  },
  stars5: { ...mean, metric: 'stars', label: 'Stars (1–5)', highest: 5, direction: 'higher' },
  /** Kept (1) or broken (0): measured, not asked. */
  promise: {
    kind: 'share',
    unit: 'percent',
    direction: 'higher',
    metric: 'promise',
    label: 'Promises kept',
    lowest: 0,
    highest: 1,
    satisfiedFrom: 1,
  },
} as const satisfies Record<string, Scale>

export type ScaleName = keyof typeof scales
/** Scales that people answer on. */
export const scaleNames = (Object.keys(scales) as ScaleName[]).filter((name) => name !== 'promise')

export function isScaleName(name: string): name is ScaleName {
  return Object.hasOwn(scales, name)
}

/** All answers a scale allows, lowest first: whole numbers throughout. */
export function allowedScores(name: ScaleName): number[] {
  const { lowest, highest } = scales[name]
  return Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i)
}

/** Why a text is no answer on a scale, and how to mend it. */
export interface Unreadable {
  reason: string
  fix: string
}

const wholeNumber = /^[+-]?\d+(?:[.,]0*)?$/
const anyNumber = /^[+-]?\d+(?:[.,]\d+)?$/

/**
 * Reads an answer as files hold it: `9`, ` 9 `, `9.0`, `9,0`, and where a scale has words, those: `easy`, `neither`, `difficult`; `good`, `bad`.
 * Nothing is rounded or squeezed onto the scale: what is not an answer on it is refused with the reason.
 */
export function readScore(name: string, text: string): number | Unreadable {
  if (!isScaleName(name) || name === 'promise') {
    return { reason: `There is no scale “${name}”.`, fix: `Use one of ${scaleNames.join(', ')}.` }
  }
  const scale: Scale = scales[name]
  const plain = text.trim().replace('−', '-')
  const word = scale.words?.[plain.toLowerCase()]
  if (word !== undefined) return word
  const score = Number.parseInt(plain, 10) || 0
  if (wholeNumber.test(plain) && score >= scale.lowest && score <= scale.highest) return score
  return unreadable(plain, scale)
}

function unreadable(text: string, scale: Scale): Unreadable {
  const words = scale.words ? `, or ${Object.keys(scale.words).join(', ')}` : ''
  const fix = `Use whole numbers from ${scale.lowest} to ${scale.highest}${words}.`
  if (text === '') return { reason: 'There is no answer.', fix: 'Leave the row out, or fill the answer in.' }
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
  if (wholeNumber.test(text))
    return { reason: `“${shown}” is not between ${scale.lowest} and ${scale.highest}.`, fix }
  if (anyNumber.test(text)) return { reason: `“${shown}” is not a whole number.`, fix }
  return { reason: `“${shown}” is not a score.`, fix }
}
