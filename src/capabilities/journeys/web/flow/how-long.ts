import { say } from './say.ts'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** Seconds as people say them, in the one or two units that matter: `40 s`, `12 min`, `3 h 20 min`, `6 d 4 h`, `41 d`. */
export function howLong(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 90) return say('seconds', { n: whole })
  if (whole < 90 * minute) return say('minutes', { n: Math.round(whole / minute) })
  if (whole < 36 * hour) return inTwo(whole, hour, minute, 'hours', 'hoursMinutes')
  if (whole < 14 * day) return inTwo(whole, day, hour, 'days', 'daysHours')
  return say('days', { n: Math.round(whole / day) })
}

/** `3 h 20 min`; the smaller unit is rounded first, so that nothing says `3 h 60 min`. */
function inTwo(
  seconds: number,
  large: number,
  small: number,
  alone: 'hours' | 'days',
  both: 'hoursMinutes' | 'daysHours',
): string {
  const rounded = Math.round(seconds / small) * small
  const rest = Math.round((rounded % large) / small)
  const n = Math.floor(rounded / large)
  return rest === 0 ? say(alone, { n }) : say(both, { n, rest })
}
