import type { Finding, Problem } from '../../quality/contract.ts'
import { say } from './say.ts'

const named = new Set([
  'name',
  'email',
  'phone',
  'street',
  'city',
  'postalCode',
  'country',
  'birthday',
  'company',
])

/** A field in people's words; a trait keeps the name its source gave it. */
export function fieldInWords(field: string): string {
  return named.has(field) ? say(`field_${field}` as 'field_name') : field
}

export function problemInWords(problem: Problem): string {
  return say(`problem_${problem}`)
}

/** What would be written: `anna@gmail.com`, `City: Berlin, Postal code: 10115`, `take away`. */
export function proposalInWords({ proposal, field }: Finding): string {
  if (!proposal) return say('byHand')
  const { traits = {}, ...fields } = proposal
  const all = Object.entries({ ...fields, ...traits }).filter(([, value]) => value !== undefined)
  const text = (value: unknown) => (value === null ? say('remove') : String(value))
  if (all.length === 1 && (all[0]![0] === field || field in traits || all[0]![0] in traits))
    return text(all[0]![1])
  return all.map(([name, value]) => `${fieldInWords(name)}: ${text(value)}`).join(', ')
}

const minute = 60_000

/** `5 minutes ago` */
export function agoInWords(instant: string, now = Date.now()): string {
  const minutes = Math.round((now - Date.parse(instant)) / minute)
  if (minutes < 1) return say('justNow')
  if (minutes < 90) return say('minutesAgo', { count: minutes })
  const hours = Math.round(minutes / 60)
  return hours < 48 ? say('hoursAgo', { count: hours }) : say('daysAgo', { count: Math.round(hours / 24) })
}
