import { say } from './say.ts'

/** How long a survey takes, in words, by half minutes. */
export function long(minutes: number): string {
  const halves = Math.round(minutes * 2)
  if (halves < 2) return say('underAMinute')
  if (halves === 2) return say('aMinute')
  return say('minutes', { n: `${Math.floor(halves / 2)}${halves % 2 === 1 ? '½' : ''}` })
}
