import type { ImportFile } from '../imports/contract.ts'
import type { Mapping } from '../imports/mapping.ts'

/** Whether the mapping would make something of at least one of these files. */
export function fits({ files: known }: Mapping, files: readonly Pick<ImportFile, 'columns'>[]): boolean {
  return known.some(
    ({ headers, becomes }) =>
      becomes.length > 0 &&
      files.some(({ columns }) => headers.length > 0 && headers.every((header) => columns.includes(header))),
  )
}

/** Whether two mappings read files alike; their order of keys does not matter. */
export function isSame(one: Mapping, other: Mapping): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
