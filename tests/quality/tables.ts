import type { Estimate } from '../../src/statistics/interval.ts'

/** A table in Markdown, which reads as well on a terminal. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = titles.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const written = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [written(titles), rule, ...rows.map(written)].join('\n')
}

export const plain = (value: number | undefined) =>
  value === undefined ? '' : value.toFixed(3).replace(/^(-?)0\./, '$1.')

/** .812 (.790–.833) */
export function withInterval(estimate: Estimate | null): string {
  return estimate ? `${plain(estimate.value)} (${plain(estimate.low)}–${plain(estimate.high)})` : ''
}
