import { clickhouseText } from './literals.ts'

/**
 * The setting by which ClickHouse adds a condition to every reading of a table, in joins and subqueries too.
 * Nothing but the units goes into the condition; nobody's units means a condition that no row meets.
 */
export function unitFilters(database: string, tables: readonly string[], units: readonly string[]): string {
  const condition = units.length === 0 ? '0' : `unit IN (${units.map(clickhouseText).join(', ')})`
  const entries = tables.map(
    (table) => `${clickhouseText(`${database}.${table}`)}: ${clickhouseText(condition)}`,
  )
  return `{${entries.join(', ')}}`
}

/** Table functions that read a table behind the setting's back (measured for `merge`), or read other servers. */
const aroundTheFilter =
  /\b(merge|mergeTreeIndex|remote|remoteSecure|cluster|clusterAllReplicas|loop|dictionary)\s*\(/i

/** Refuses a question that the filters would not narrow, and one that would switch them off. */
export function checkNarrowable(sql: string): void {
  const around = aroundTheFilter.exec(sql)?.[1] ?? /additional_table_filters/i.exec(sql)?.[0]
  if (around)
    throw new Error(`A question narrowed to units must not use “${around}”: it would see other units’ rows.`)
}
