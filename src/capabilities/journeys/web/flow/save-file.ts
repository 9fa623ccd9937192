/** Gives the browser a file to keep. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

type Cell = string | number | null

/** Rows as CSV (RFC 4180), read as UTF-8 by spreadsheets; a text they would run as a formula gets an apostrophe. */
export function csvOf(columns: readonly string[], rows: readonly (readonly Cell[])[]): Blob {
  const lines = [columns, ...rows].map((row) => row.map(cellOf).join(','))
  return new Blob([`\ufeff${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' })
}

function cellOf(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A name for a file of this journey: letters, digits and dashes. */
export function fileName(journey: string, what: string, ending: string): string {
  const words = journey.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return `${[...words, what].join('-')}.${ending}`
}
