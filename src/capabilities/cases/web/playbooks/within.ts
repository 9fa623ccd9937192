import { count } from '../../../../web/kit/numbers.ts'
import { say } from './say.ts'

/** `within 4 h`, `within 3 days`, `whenever it fits` */
export function within(hours: number | null): string {
  if (hours === null) return say('whenever')
  return hours < 48
    ? say('withinHours', { n: count(hours) })
    : say('withinDays', { n: count(Math.round(hours / 24)) })
}
