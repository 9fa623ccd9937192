import type { AnswerValue } from '../../model/survey.ts'

/** What PostgreSQL refuses in JSON as it is written: NUL, and half characters. */
const unstorable = /\\u(?:0000|d[89a-f])/

/** A value as JSON that the store takes: no NUL, no half characters. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value)
  return unstorable.test(json) ? JSON.stringify(cleaned(value as AnswerValue)) : json
}

function cleaned(value: AnswerValue): AnswerValue {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed()
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [cleaned(key) as string, cleaned(inner)]),
  )
}
