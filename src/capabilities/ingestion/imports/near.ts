import { columnAt, hasColumn, plainName } from './column-names.ts'
import type { MappedFile, Mapping } from './mapping.ts'
import { presets } from './presets/index.ts'
import type { Headed } from './recognise.ts'
import { referencesOf } from './references.ts'
import { isSameField } from './usual-names.ts'

/** A file that almost is one that a preset knows. */
export interface NearMiss {
  preset: string
  title: string
  /** The given file. */
  file: string
  missing: { column: string; perhaps: string | null }[]
  /** The preset as it would read this file: with the likely columns, and without those that nothing is like. */
  mapping: Mapping
}

/** Of fewer columns any file would be near some preset. */
const fewestThere = 3
const mostOf = 0.7
const fewMissing = 2

/** The preset that a file comes nearest to without being it; undefined where none is near or one fits. */
export function nearMiss(files: readonly Headed[]): NearMiss | undefined {
  const found = Object.keys(presets).flatMap((preset) => nearMissOf(preset, files) ?? [])
  return found.toSorted((a, b) => a.missing.length - b.missing.length)[0]
}

/** How near the files come to one preset. */
export function nearMissOf(preset: string, files: readonly Headed[]): NearMiss | undefined {
  const { title, mapping } = presets[preset] ?? {}
  if (!title || !mapping) return undefined
  const candidates = mapping.files.filter(({ becomes }) => becomes.length > 0)
  for (const mapped of candidates) {
    for (const { name, columns } of files) {
      const missing = missingIn(mapped, columns)
      if (!missing) continue
      const file = withNames(mapped, missing)
      const rest = mapping.files.map((one) => (one === mapped ? file : one))
      return { preset, title, file: name, missing, mapping: { ...mapping, files: rest } }
    }
  }
  return undefined
}

function missingIn(file: MappedFile, columns: readonly string[]): NearMiss['missing'] | undefined {
  const { headers } = file
  const absent = headers.filter((header) => !hasColumn(header, columns, file))
  const there = headers.length - absent.length
  const isNear = there / headers.length >= mostOf || absent.length <= fewMissing
  if (absent.length === 0 || there < fewestThere || !isNear) return undefined
  const free = freeColumns(file, columns)
  const missing = absent.map((column) => {
    const perhaps = likest(column, free)
    if (perhaps !== null) free.splice(free.indexOf(perhaps), 1)
    return { column, perhaps }
  })
  const times = file.becomes.map(({ time }) => time)
  const isTimeless = missing.some(({ column, perhaps }) => perhaps === null && times.includes(column))
  return isTimeless ? undefined : missing
}

/** Columns that the mapping does not already use. */
function freeColumns(file: MappedFile, columns: readonly string[]) {
  const used = new Set(
    [...file.headers, ...file.becomes.flatMap(referencesOf)].map((name) => columnAt(name, columns, file)),
  )
  return columns.filter((_, at) => !used.has(at))
}

function withNames(file: MappedFile, missing: NearMiss['missing']): MappedFile {
  const alsoCalled = { ...file.alsoCalled }
  for (const { column, perhaps } of missing)
    if (perhaps !== null) alsoCalled[column] = [...(alsoCalled[column] ?? []), perhaps]
  const lost = new Set(missing.filter(({ perhaps }) => perhaps === null).map(({ column }) => column))
  return { ...file, alsoCalled, mayLack: true, headers: file.headers.filter((header) => !lost.has(header)) }
}

const likeEnough = 0.5

function likest(column: string, others: readonly string[]): string | null {
  const rated = others.map((other) => ({ other, likeness: likeness(column, other) }))
  const [best] = rated.toSorted((a, b) => b.likeness - a.likeness)
  return best && best.likeness >= likeEnough ? best.other : null
}

/** 1 for the same name, 0 for nothing in common: shared words, or the same meaning in another language. */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const shared = a.filter((word) => b.includes(word)).length
  const byWords = (2 * shared) / (a.length + b.length)
  const byLetters = pairsShared(plainName(one), plainName(other))
  return Math.max(byWords, byLetters, isSameField(one, other) ? 0.6 : 0)
}

function wordsOf(name: string) {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Dice’s share of pairs of letters that both have. */
function pairsShared(one: string, other: string): number {
  const pairs = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
  const [a, b] = [pairs(one), pairs(other)]
  if (a.length + b.length === 0) return 0
  const left = [...b]
  const shared = a.filter((pair) => {
    const at = left.indexOf(pair)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return (2 * shared.length) / (a.length + b.length)
}
