import { addDays } from '../../../../web/kit/period.ts'
import { dateLocale, language } from '../../../../web/kit/words.ts'
import type { Signal, SignalLevel } from '../../signals/contract.ts'
import { say } from './say.ts'

type Display = Signal['display']

/** `41`, `12.5%`, `4.53`: as fine as the figure is large. */
export function valueInWords(value: number, display: Display): string {
  const shown = display === 'percent' ? value * 100 : value
  const digits = display === 'ratio' || Math.abs(shown) < 1 ? 2 : Math.abs(shown) < 20 ? 1 : 0
  const text = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(shown)
  return display === 'percent' ? `${text}%` : text
}

/** `1 Nov`, with the year where it is another one. */
export function dayInWords(day: string, today = new Date()): string {
  const isThisYear = day.slice(0, 4) === today.toISOString().slice(0, 4)
  const format: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' }
  if (!isThisYear) format.year = 'numeric'
  return new Intl.DateTimeFormat(dateLocale, format).format(Date.parse(day))
}

export function reachOf({ low, high, usual }: SignalLevel): number {
  return Math.max(high - usual, usual - low)
}

/** The verdict in a few words, and the numbers behind it. */
export function verdictInWords(signal: Signal): { verdict: string; numbers: string } {
  const { state, open, lately, display, id, n } = signal
  const unit = say(`${id}Unit`)
  if (open)
    return {
      verdict: say('unusual', { day: dayInWords(open.since) }),
      numbers: say('unusualWords', { ...levelInWords(open.level, display), unit }),
    }
  if (state === 'usual')
    return {
      verdict: say('usual'),
      numbers: lately ? say('usualWords', { ...levelInWords(lately, display), unit }) : '',
    }
  if (state === 'nothing') return { verdict: say('nothing'), numbers: say('nothingToldWords') }
  if (state === 'off') return { verdict: say('off'), numbers: '' }
  const counted = { hits: whole(n.hits), n: whole(n.n) }
  return {
    verdict: say('tooFew'),
    numbers: say(display === 'count' ? 'tooFewCount' : 'tooFewWords', counted),
  }
}

export function levelInWords(level: SignalLevel, display: Display) {
  return {
    value: valueInWords(level.value, display),
    usual: valueInWords(level.usual, display),
    reach: valueInWords(reachOf(level), display),
  }
}

function whole(value: number) {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value)
}

/** Of an episode: `1 Nov`, or `1 Nov to 12 Nov`. */
export function spanInWords({ since, until }: { since: string; until: string | null }): string {
  if (until === null || until === since) return dayInWords(since)
  return say('fromTo', { from: dayInWords(since), until: dayInWords(until) })
}

/** The day after the last unusual one, as questions name ends. */
export function endOf(until: string | null, lastDay: string): string {
  return addDays(until ?? lastDay, 1)
}
