/** A line of a table of counts: how many of these people fall under each of the columns. */
export interface Line {
  key: string
  counts: readonly number[]
}

/** Lines that may stand alone, and all others added up. Undefined in `together` where nothing was added up. */
export interface DisclosedTable {
  shown: readonly Line[]
  together: { keys: readonly string[]; counts: readonly number[] } | undefined
}

/**
 * What may be shown of a table whose sums are shown as well. Every cell that is shown is empty or has enough people behind
 * it, and lines that have fewer are added up, with the next smallest ones until the sum has enough too. What anybody can
 * work out by adding and subtracting is then made of such cells. Undefined where not even the whole may be shown by column.
 */
export function disclosedTable(lines: readonly Line[], threshold: number): DisclosedTable | undefined {
  const isEnough = ({ counts }: Pick<Line, 'counts'>) => counts.every((n) => n === 0 || n >= threshold)
  const rising = lines
    .filter(({ counts }) => total(counts) > 0)
    .toSorted((one, other) => total(one.counts) - total(other.counts) || (one.key < other.key ? -1 : 1))
  const hidden = rising.filter((line) => !isEnough(line))
  const rest = rising.filter(isEnough)
  if (hidden.length === 0) return { shown: rest, together: undefined }
  let counts = hidden.reduce<number[]>(add, [])
  while (!isEnough({ counts })) {
    const next = rest.shift()
    if (!next) return undefined
    hidden.push(next)
    counts = add(counts, next)
  }
  return { shown: rest, together: { keys: hidden.map(({ key }) => key), counts } }
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, n) => sum + n, 0)
}

function add(sum: readonly number[], { counts }: Pick<Line, 'counts'>): number[] {
  return counts.map((n, at) => (sum[at] ?? 0) + n)
}
