import type { TimelineQuestion, TimelineShape } from './contract.ts'

/** So many interactions that are alike in everything that can be chosen. */
export interface ShapeRow {
  kind: string
  channel: string
  touchpoint: string
  source: string
  direction: string
  /** First day of its calendar month. */
  month: string
  isInPeriod: boolean
  n: number
  /** How many of them hold words. */
  words: number
}

type Choice = 'kind' | 'channel' | 'touchpoint' | 'source' | 'direction'
const choices: Choice[] = ['kind', 'channel', 'touchpoint', 'source', 'direction']

/** Each list counts what all other choices leave; the months show all choices, but not the period they choose. */
export function shapeOf(rows: readonly ShapeRow[], question: TimelineQuestion): TimelineShape {
  const inPeriod = rows.filter((row) => row.isInPeriod)
  const counted = (choice: Choice) =>
    countedBy(
      inPeriod.filter((row) => isChosen(row, question, choice)),
      ({ [choice]: value }) => value,
    )
  return {
    total: sum(inPeriod.filter((row) => isChosen(row, question))),
    kinds: counted('kind'),
    channels: counted('channel'),
    touchpoints: counted('touchpoint'),
    sources: counted('source'),
    directions: counted('direction'),
    months: monthsOf(rows.filter((row) => isChosen(row, question))),
  }
}

function isChosen(row: ShapeRow, question: TimelineQuestion, except?: Choice): boolean {
  return choices.every((choice) => {
    if (choice === except) return true
    if (choice === 'direction') return !question.direction || question.direction === row.direction
    return question[choice].length === 0 || question[choice].includes(row[choice])
  })
}

/** Most frequent first; what has no name cannot be chosen. */
function countedBy(rows: readonly ShapeRow[], nameOf: (row: ShapeRow) => string) {
  return [...Map.groupBy(rows, nameOf)]
    .filter(([value]) => value !== '')
    .map(([value, alike]) => ({ value, n: sum(alike) }))
    .toSorted((one, other) => other.n - one.n || (one.value < other.value ? -1 : 1))
}

function monthsOf(rows: readonly ShapeRow[]) {
  return [...Map.groupBy(rows, ({ month }) => month)]
    .map(([month, alike]) => ({
      month,
      n: sum(alike),
      words: alike.reduce((all, { words }) => all + words, 0),
    }))
    .toSorted((one, other) => (one.month < other.month ? -1 : 1))
}

function sum(rows: readonly ShapeRow[]) {
  return rows.reduce((all, { n }) => all + n, 0)
}
