import type { CaseSettings } from '../../settings/contract.ts'

type Span = CaseSettings['hours'][number][number]

/** `09:00-12:00, 13:00-17:00`; a day off is empty. */
export function hoursText(spans: readonly Span[]): string {
  return spans.map(({ from, until }) => `${from}-${until}`).join(', ')
}

const span = /^(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})$/

/** The hours of a day as they were written; null where they cannot be read. */
export function readHours(text: string): Span[] | null {
  const parts = text.split(/[,;]/).map((part) => part.trim())
  const read = parts.filter(Boolean).map((part) => {
    const [, from, until] = span.exec(part) ?? []
    return from && until ? { from: from.padStart(5, '0'), until: until.padStart(5, '0') } : null
  })
  return read.every((one) => one !== null) ? read : null
}

type Holiday = CaseSettings['holidays'][number]

/** `2026-12-25 Christmas`, one a line. */
export function holidaysText(holidays: readonly Holiday[]): string {
  return holidays.map(({ date, name }) => `${date} ${name}`.trim()).join('\n')
}

/** The days off as they were written; null where one has no date. */
export function readHolidays(text: string): Holiday[] | null {
  const lines = linesOf(text).map((line) => {
    const [, date, name] = /^(\d{4}-\d{2}-\d{2})\s*(.*)$/.exec(line) ?? []
    return date === undefined ? null : { date, name: name ?? '' }
  })
  return lines.every((one) => one !== null) ? lines : null
}

interface Choice {
  key: string
  name: string
}

/** Choices as lines of names: a line that was there keeps its key, by its name or else by its place. */
export function readChoices(text: string, before: readonly Choice[]): Choice[] {
  const lines = linesOf(text)
  const isReworded = lines.length === before.length
  const taken = new Set<string>()
  return lines.map((name, at) => {
    const known = before.find((one) => one.name === name) ?? (isReworded ? before[at] : undefined)
    const key = freeKey(known?.key ?? keyOf(name), taken)
    taken.add(key)
    return { key, name }
  })
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** `it-took-too-long` of `It took too long!`. */
function keyOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 50) || 'choice'
  )
}

function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  let key = wanted
  for (let n = 2; taken.has(key); n++) key = `${wanted}-${n}`
  return key
}
