import { readInstant } from '../../../platform/files/instants.ts'
import { readNumber } from '../../../platform/files/numbers.ts'
import { readScore } from '../../../statistics/scales.ts'
import type { Incoming } from '../incoming.ts'
import type { From, Rule } from './mapping.ts'
import { type Seen, valueAt } from './path.ts'

/** Why something could not become what its rule says, and where in the delivery. */
export interface Refusal {
  field: string
  reason: string
  fix: string
}

/** Text, numbers and yes/no as text; a list of such joined; '' for everything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  if (typeof value === 'boolean') return String(value)
  if (!Array.isArray(value)) return ''
  return value
    .filter((one) => typeof one !== 'object')
    .map(textOf)
    .filter((text) => text !== '')
    .join(', ')
}

export function read(seen: Seen, from: From | undefined): string {
  if (from === undefined) return ''
  if (typeof from === 'string') return textOf(valueAt(seen, from))
  if ('fixed' in from) return from.fixed
  const places = 'first' in from ? from.first : from.together
  const texts = places.map((path) => textOf(valueAt(seen, path))).filter((text) => text !== '')
  return 'first' in from ? (texts[0] ?? '') : texts.join(from.with)
}

/** ISO 8601, or seconds or milliseconds since 1970. */
export function instantAt(seen: Seen, from: From, zone: string): string | Refusal | undefined {
  const text = read(seen, from)
  if (text === '') return undefined
  const instant = readInstant(text.replace(/^(\d{10})\.\d+$/, '$1'), { zone })
  if (instant) return instant
  return {
    field: placeOf(from),
    reason: `“${shortened(text)}” is not a time that can be read.`,
    fix: 'Choose the place that holds the time, as 2026-03-31T14:05:00Z or in seconds since 1970.',
  }
}

/** Exact decimal text; an amount in the smallest coin is divided by what the currency has of them. */
export function moneyAt(seen: Seen, rule: Rule, currency: string): string | Refusal | undefined {
  const text = read(seen, rule.value)
  if (text === '') return undefined
  const number = readNumber(text, { decimal: 'point' })
  if (number === null || Math.abs(number) >= 1e14) {
    const fix = 'Choose the place that holds the amount, as 19.90.'
    return { field: placeOf(rule.value), reason: `“${shortened(text)}” is not an amount.`, fix }
  }
  const amount = rule.inSmallestCoin ? number / 10 ** decimalsOf(currency) : number
  return (rule.goesBack ? -Math.abs(amount) : amount).toFixed(4).replace(/^-(0\.0+)$/, '$1')
}

/** Two for the euro, none for the yen, three for the Kuwaiti dinar. */
function decimalsOf(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency: currency || 'EUR' })
    return format.resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return 2
  }
}

export function answerAt(seen: Seen, { answer }: Rule): Incoming['answer'] | Refusal | undefined {
  if (!answer) return undefined
  const text = read(seen, answer.score)
  if (text === '') return undefined
  const score = readScore(answer.scale, text)
  if (typeof score !== 'number') return { field: placeOf(answer.score), reason: score.reason, fix: score.fix }
  const wording = read(seen, answer.wording)
  return { scale: answer.scale, score, ...(wording && { wording }) }
}

/** `{ name: value }` of what is filled; undefined where nothing is. */
export function namedAt(
  seen: Seen,
  names: Record<string, From> | undefined,
): Record<string, string> | undefined {
  const filled = Object.entries(names ?? {})
    .map(([name, from]) => [name, read(seen, from)] as const)
    .filter(([, text]) => text !== '')
  return filled.length > 0 ? Object.fromEntries(filled) : undefined
}

export function placeOf(from: From | undefined): string {
  if (from === undefined) return ''
  if (typeof from === 'string') return from
  if ('fixed' in from) return ''
  return ('first' in from ? from.first : from.together).join(', ')
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
