import { say } from './say.ts'

/** Seconds as people say them, in one unit: `40 s`, `12 min`, `3 h`, `5 d`. */
export function howLong(seconds: number): string {
  if (seconds < 90) return say('seconds', { n: Math.round(seconds) })
  if (seconds < 90 * 60) return say('minutes', { n: Math.round(seconds / 60) })
  if (seconds < 36 * 3600) return say('hours', { n: Math.round(seconds / 3600) })
  return say('daysShort', { n: Math.round(seconds / 86_400) })
}
