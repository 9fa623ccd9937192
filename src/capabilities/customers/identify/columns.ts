import { type RawBuilder, sql } from 'kysely'

/**
 * A column of texts for `unnest`, told as one text: the client's own way looks twice into each for what must be escaped,
 * and hardly any has that. Where all are the same, it is told once.
 */
export function texts(values: readonly (string | null)[]): RawBuilder<string[]> {
  const [first = null] = values
  if (values.length > 1 && values.every((value) => value === first))
    return sql`array_fill(${first}::text, ARRAY[${values.length}::int])`
  return sql`${`{${values.map(quoted).join(',')}}`}::text[]`
}

function quoted(text: string | null): string {
  if (text === null) return 'NULL'
  return text.includes('"') || text.includes('\\') ? `"${text.replace(/["\\]/g, '\\$&')}"` : `"${text}"`
}

/** A column of JSON for `unnest`, line by line: JSON has no line breaks of its own, so nothing must be escaped. */
export function jsonTexts(values: readonly unknown[]): RawBuilder<string[]> {
  return sql`string_to_array(${values.map((value) => JSON.stringify(value)).join('\n')}, E'\n')`
}
