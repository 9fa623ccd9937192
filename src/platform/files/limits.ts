/** What one file may hold; more is more likely an attack or a wrong delimiter than a table. */
export interface Limits {
  columns: number
  /** Characters in one value. */
  cell: number
  /** Bytes in one record. */
  row: number
  /** Bytes of a workbook as it lies on the disk; it has to be read as a whole. */
  xlsxBytes: number
  /** Bytes of a workbook once unpacked. */
  xlsxInflated: number
  /** Unpacked bytes for each packed one that a gz may reach once it has given `suspectBytes`. */
  ratio: number
  suspectBytes: number
}

const MB = 1024 * 1024

export const defaultLimits: Limits = {
  columns: 2_000,
  cell: MB,
  row: 4 * MB,
  xlsxBytes: 64 * MB,
  // Some 500,000 rows of ten columns: the reader needs about five times as much memory.
  xlsxInflated: 256 * MB,
  ratio: 200,
  suspectBytes: 512 * MB,
}

export function megabytes(bytes: number): string {
  return `${(bytes / MB).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
}
