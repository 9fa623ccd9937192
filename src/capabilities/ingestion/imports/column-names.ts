import type { MappedFile } from './mapping.ts'

/** `Date_received`, `date received` and `Date  Received` are one name; so are `Qualité` and `qualite`. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

type Naming = Pick<MappedFile, 'alsoCalled'>

/**
 * Where the column stands that a mapping speaks of: under that very name, under one it is also called, or with other
 * case, spaces or punctuation; −1 where it is not there.
 */
export function columnAt(reference: string, columns: readonly string[], { alsoCalled }: Naming): number {
  const names = [reference, ...(alsoCalled?.[reference] ?? [])]
  for (const name of names) {
    const at = columns.indexOf(name)
    if (at >= 0) return at
  }
  const wanted = new Set(names.map(plainName))
  wanted.delete('')
  return columns.findIndex((column) => wanted.has(plainName(column)))
}

export function hasColumn(reference: string, columns: readonly string[], naming: Naming): boolean {
  return columnAt(reference, columns, naming) >= 0
}

/** Whether a column's name fits one of the patterns, in which `*` stands for any letters and `#` for digits: `*_NPS_GROUP`, `#. *`. */
export function nameFits(patterns: readonly string[]): (name: string) => boolean {
  const expressions = patterns.map((pattern) => new RegExp(`^${expressionOf(pattern)}$`, 'is'))
  return (name) => expressions.some((expression) => expression.test(name))
}

function expressionOf(pattern: string): string {
  const escaped = pattern.replace(/[\\^$.+?()[\]{}|/-]/g, '\\$&')
  return escaped.replace(/\*+/g, '.*').replaceAll('#', '\\d+')
}
