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

function asArray([, type, values]: Column) {
  if (type === 'uuid') return uuids(values)
  return sql`${values}::${sql.raw(`${type}[]`)}`
}

function asConstant([name, type, values]: Column) {
  return sql`CROSS JOIN (SELECT ${values[0]}::${sql.raw(type)} AS ${sql.id(name)}) AS ${sql.id(`only_${name}`)}`
}
