/** One field of a record that an action set, changed or took away. */
export interface Difference {
  field: string
  was?: string
  is?: string
}

/** Fields not worth a reader's time: they say the same for every entry. */
const silent = new Set(['id', 'updatedAt', 'createdAt'])

/** Which fields of two records differ, as text. A missing record has no fields. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((field) => !silent.has(field))
  return fields
    .map((field) => ({ field, was: asText(was[field]), is: asText(is[field]) }))
    .filter(({ was, is }) => was !== is)
}

function fieldsOf(record: unknown): Record<string, unknown> {
  return typeof record === 'object' && record !== null ? { ...record } : {}
}

function asText(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}
