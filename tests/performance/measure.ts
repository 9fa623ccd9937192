/** One line of the result: what was measured, and how it stands to a reference measured in the same run. */
export interface Line {
  part: string
  what: string
  measured: string
  /** The reference, with its value. */
  reference: string
  /** Measured divided by the reference. */
  ratio: string
  /** What it should be, and whether it is; empty where there is no aim. */
  aim: string
  isMet?: boolean
}

export function seconds(startedAt: number): number {
  return (performance.now() - startedAt) / 1000
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** The value that `share` of the measurements do not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export function perSecond(count: number, durationSeconds: number): number {
  return count / durationSeconds
}

export const thousands = (value: number) => `${(value / 1000).toFixed(1)} k/s`
export const milliseconds = (value: number) => `${value.toFixed(0)} ms`
export const percent = (value: number) => `${(value * 100).toFixed(0)} %`

const columns = ['part', 'what', 'measured', 'reference', 'ratio', 'aim'] as const
const titles = ['', 'Work', 'Measured', 'Reference', 'Ratio', 'Aim']

/** The lines as a table in Markdown, which reads as well on a terminal. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map((line) => columns.map((column) => cell(line, column)))
  const widths = titles.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const written = (row: readonly string[]) =>
    `| ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [written(titles), rule, ...rows.map(written)].join('\n')
}

function cell(line: Line, column: (typeof columns)[number]): string {
  if (column !== 'aim' || line.isMet === undefined) return line[column]
  return `${line.aim}: ${line.isMet ? 'met' : 'missed'}`
}
