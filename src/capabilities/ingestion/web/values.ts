import type { ImportFile } from '../imports/contract.ts'

/** The first values of one column as they stand. */
export function valuesOf({ columns, samples }: ImportFile, column: string, most = 3): string[] {
  const at = columns.indexOf(column)
  return samples.slice(0, most).map((row) => row[at] ?? '')
}
