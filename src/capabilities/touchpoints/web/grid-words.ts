import type { Tone } from '../../../web/kit/Tag.tsx'
import type { GridCell } from '../contract.ts'
import { say, sayCounted, type Word } from './say.ts'

export const patterns = ['past', 'present', 'potential'] as const
export type Pattern = (typeof patterns)[number]

export const tones: Record<GridCell['state'], Tone> = {
  fine: 'good',
  waiting: 'plain',
  watched: 'plain',
  stale: 'warn',
  silent: 'bad',
  hole: 'bad',
  empty: 'plain',
}

export function days(n: number): string {
  return say('days', { count: Math.round(n * 10) / 10 })
}

/** `today`, `yesterday`, `12 days ago` of a day, seen from another. */
export function agoInWords(day: string, asOf: string): string {
  const passed = Math.round((Date.parse(asOf) - Date.parse(day)) / 86_400_000)
  if (passed <= 0) return say('today')
  return passed === 1 ? say('yesterday') : say('ago', { days: days(passed) })
}

/** Why the cell is judged as it is. */
export function whyInWords({ state, rhythm }: GridCell, hasPlan: boolean): string {
  if (state === 'silent' && rhythm) {
    const { usualGap, longestGap, now } = rhythm
    return say('rhythm', { usual: days(usualGap), longest: days(longestGap), now: days(now) })
  }
  if (state === 'stale' && !hasPlan) return say('staleUnplannedHint')
  return say(`${state}Hint` as Word)
}

/** How much was heard and when last, in one line; behaviour only where nothing was said. */
export function heardInWords({ n90, lastDay, seen90, lastSeenDay }: GridCell, asOf: string): string {
  if (lastDay) return `${sayCounted('voices', n90)}, ${say('lastHeard', { ago: agoInWords(lastDay, asOf) })}`
  if (lastSeenDay) return sayCounted('seen', seen90)
  return ''
}
