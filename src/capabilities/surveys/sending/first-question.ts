import type { MailBlock, MailChoice } from '../../outward/index.ts'
import type { ShownQuestion } from '../model/asking.ts'

/** More than this do not stand beside each other in a mail that is read on a phone. */
const mostLinks = 11
const faces = ['😞', '🙁', '😐', '🙂', '😀']

/**
 * The first question as links in the mail: each leads to the page with that answer chosen, and nothing counts before it is
 * sent there, because mail scanners follow links too. Undefined where the question has to be answered on the page.
 * @param linkTo the page with an answer chosen
 */
export function clickable(question: ShownQuestion, linkTo: (value: string) => string): MailBlock | undefined {
  const picks = picksOf(question)
  if (picks.length < 2 || picks.length > mostLinks) return undefined
  const choices: MailChoice[] = picks.map(({ value, label, spoken }) => ({
    label,
    href: linkTo(value),
    ...(spoken && { spoken }),
  }))
  const { lowLabel, highLabel } = question
  return { choices, ...(lowLabel && { low: lowLabel }), ...(highLabel && { high: highLabel }) }
}

interface Pick {
  value: string
  label: string
  spoken?: string
}

function picksOf(question: ShownQuestion): Pick[] {
  const { kind, lowest, highest, choices, hasOther, hasNone } = question
  if (kind === 'smileys')
    return numbersOf(question).map((n, i, all) => pick(n, all.length, faceOf(i, all.length)))
  if (kind === 'stars') return numbersOf(question).map((n, i, all) => pick(n, all.length, `${i + 1} ★`))
  if (kind === 'thumbs')
    return [
      { value: '1', label: `👍 ${question.highLabel}`.trim() },
      { value: '0', label: `👎 ${question.lowLabel}`.trim() },
    ]
  const hasNumbers =
    ['nps', 'csat', 'ces', 'likert'].includes(kind) && choices.length === 0 && highest > lowest
  if (hasNumbers) return numbersOf(question).map((n) => pick(n, highest, String(n)))
  if (hasOther || hasNone || !['nps', 'csat', 'ces', 'nes', 'likert', 'single'].includes(kind)) return []
  return choices.map(({ value, label }) => ({ value, label }))
}

function numbersOf({ lowest, highest }: ShownQuestion): number[] {
  return Array.from({ length: Math.max(0, highest - lowest + 1) }, (_, i) => lowest + i)
}

function pick(value: number, of: number, label: string): Pick {
  return { value: String(value), label, spoken: `${value} / ${of}` }
}

function faceOf(index: number, of: number): string {
  return faces[Math.round((index / Math.max(1, of - 1)) * (faces.length - 1))]!
}
