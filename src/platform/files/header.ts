import { Invalid } from '../errors.ts'
import type { Limits } from './limits.ts'

export interface Heading {
  columns: string[]
  notices: string[]
  /** The fuller words that some exports write under the names, column by column: `How likely are you …?` */
  texts?: string[]
  /** The zone of times that name none, where the heading tells it. */
  zone?: string
}

/** What the first rows of a file say about its columns, where more than one row stands above the data. */
export interface HeadingRows {
  /** How many rows they are. */
  rows: number
  names: string[]
  texts?: string[]
  zone?: string
}

/** Looks at the first rows and tells the heading; undefined where it is the usual one row. */
export type ReadHeading = (first: readonly (readonly string[])[]) => HeadingRows | undefined

/**
 * Names every column once. A name that comes again gets its count, `amount (2)`; a column without a name gets
 * its place, `column 3`. Both are told, because a mapping made for another file would otherwise meet them unaware.
 */
export function nameColumns(names: readonly string[], where: { name: string; limits: Limits }): Heading {
  refuseTooMany(names.length, where)
  const given = names.map((name) => name.trim())
  const taken = new Set<string>()
  const notices: string[] = []
  const columns = given.map((name, index) => {
    const wanted = name || `column ${index + 1}`
    const unique = taken.has(wanted) ? counted(wanted, taken, given) : wanted
    taken.add(unique)
    if (!name) notices.push(`Column ${index + 1} has no name; it is called “${unique}”.`)
    else if (unique !== name)
      notices.push(`The name “${name}” comes again in column ${index + 1}; it is called “${unique}”.`)
    return unique
  })
  return { columns, notices }
}

function counted(name: string, taken: ReadonlySet<string>, given: readonly string[]): string {
  for (let count = 2; ; count++) {
    const candidate = `${name} (${count})`
    if (!taken.has(candidate) && !given.includes(candidate)) return candidate
  }
}

export function refuseTooMany(count: number, { name, limits }: { name: string; limits: Limits }): void {
  if (count <= limits.columns) return
  const [found, most] = [count, limits.columns].map((number) => number.toLocaleString('en'))
  throw new Invalid(`${name} has ${found} columns; a table may have at most ${most}.`, {
    file: name,
    line: 1,
    fix: 'Check the delimiter, or keep only the columns you need.',
  })
}
