export interface Column {
  title: string
  align?: 'left' | 'right'
}

/** Rows set in columns, two spaces apart, each as wide as its widest cell. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ title }, i) =>
    Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, i) => {
        const [cell, width] = [cells[i] ?? '', widths[i] ?? 0]
        return align === 'right' ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd()
  return [columns.map(({ title }) => title), ...rows].map((cells) => `  ${line(cells)}\n`).join('')
}

/** A number for reading: at most two decimals, a real minus sign, — where there is none. */
export function shortNumber(value: number | null, decimals = 2): string {
  if (value === null) return '—'
  const text = value.toFixed(decimals)
  return (Number(text) === 0 ? text.replace('-', '') : text).replace('-', '−')
}

/** The same without decimals that say nothing: 30, not 30.00. */
export function plainNumber(value: number | null): string {
  return shortNumber(value).replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros))
}
