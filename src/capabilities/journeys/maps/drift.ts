import type { Measured } from '../measured.ts'

/** Wider than so many words the interval says nothing. */
const tooWide = 2
/** A word stands for what is closer to it than to the next one. */
const halfAWord = 0.5

export type Drift =
  | { verdict: 'drift'; apart: number; low: number; high: number; word: number }
  | { verdict: 'no drift' | 'too few' | 'not believed' | 'not measured' }

/**
 * Whether customers say something else than what is believed, both from −2 (very bad) to 2 (very good).
 * Believed is a word, and a word stands for half a step around it: drift is where all of the measured interval lies
 * outside that. Otherwise a hundred thousand answers would find drift in any word. `apart` is believed − measured with
 * the measured interval carried over; `word` the word closest to what is measured.
 */
export function driftOf(believed: number | null, measured: Measured | null): Drift {
  if (believed === null) return { verdict: 'not believed' }
  if (!measured || measured.n === 0) return { verdict: 'not measured' }
  const { reliability, value, low, high } = measured
  if (reliability !== 'ok' || value === null || low === null || high === null) return { verdict: 'too few' }
  const isOutside = low > believed + halfAWord || high < believed - halfAWord
  if (!isOutside) return { verdict: high - low > tooWide ? 'too few' : 'no drift' }
  const ends = [Math.abs(believed - low), Math.abs(believed - high)]
  return {
    verdict: 'drift',
    apart: Math.abs(believed - value),
    low: Math.min(...ends),
    high: Math.max(...ends),
    word: closestWord(value),
  }
}

/** −2 … 2; a half goes to the milder word. */
export function closestWord(value: number): number {
  const rounded = Math.sign(value) * Math.ceil(Math.abs(value) - 0.5)
  return Math.max(-2, Math.min(2, rounded)) + 0
}

/** A feeling from −1 to 1 on the scale of the words. */
export function inWords({ n, value, low, high, reliability }: Measured): Measured {
  const twice = (one: number | null) => (one === null ? null : 2 * one)
  return { n, value: twice(value), low: twice(low), high: twice(high), reliability }
}

/** Of the whole map: how many columns were judged, and how many of them drift. */
export function driftOfMap(drifts: readonly Drift[]) {
  const drifting = drifts.filter(({ verdict }) => verdict === 'drift').length
  const judged = drifting + drifts.filter(({ verdict }) => verdict === 'no drift').length
  return { judged, drifting, tooFew: drifts.filter(({ verdict }) => verdict === 'too few').length }
}
