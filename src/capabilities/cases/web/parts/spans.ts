import { say } from '../say.ts'

/** `2 h 10 m`, `45 m`, `12 h`; below a minute is `0 m`. Minutes are business minutes: an hour is an hour of work. */
export function spanOf(minutes: number): string {
  const whole = Math.floor(Math.abs(minutes))
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  if (hours === 0) return say('minutes', { n: rest })
  return rest === 0
    ? say('hours', { n: hours })
    : `${say('hours', { n: hours })} ${say('minutes', { n: rest })}`
}
