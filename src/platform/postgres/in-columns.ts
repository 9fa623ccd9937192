import { type RawBuilder, sql } from 'kysely'

/** Name, type in PostgreSQL, and the value in each row. */
export type Column = readonly [name: string, type: string, values: readonly unknown[]]

/**
 * Rows for `FROM`, told column by column; all columns are as long as the first. A column with the same value in every
 * row is told once: of ten thousand rows that is most of what would be written and read again.
 */
export function inColumns(columns: readonly Column[]): RawBuilder<unknown> {
  const [[key, type, values] = ['', '', []], ...others] = columns
  const different = others.filter((column) => !isConstant(column))
  const listed: Column[] = [[key, type, values], ...different]
  const constants = others.filter(isConstant)
  return sql`(SELECT * FROM unnest(${sql.join(listed.map(asArray))})
    AS told (${sql.join(listed.map(([name]) => sql.id(name)))})
    ${sql.join(constants.map(asConstant), sql` `)}) AS rows`
}

function isConstant([, , values]: Column): boolean {
  return values.length > 0 && values.every((value) => value === values[0])
}

/** Ids as an array, told as one text: the client's own way looks for what must be escaped in each, and ids have nothing. */
export function uuids(ids: readonly unknown[]): RawBuilder<unknown> {
  return sql`${`{${ids.map((id) => id ?? 'NULL').join(',')}}`}::uuid[]`
}

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

function asArray([, type, values]: Column) {
  if (type === 'uuid') return uuids(values)
  return sql`${values}::${sql.raw(`${type}[]`)}`
}

function asConstant([name, type, values]: Column) {
  return sql`CROSS JOIN (SELECT ${values[0]}::${sql.raw(type)} AS ${sql.id(name)}) AS ${sql.id(`only_${name}`)}`
}
