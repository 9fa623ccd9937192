import type { Unit } from '../contract.ts'

/** A unit at its place: 0 at the top, 1 beneath that. */
export interface PlacedUnit extends Unit {
  depth: number
}

/** Units as one reads a tree, each parent before what is beneath it; whose parent one does not see stands at the top. */
export function asTree(units: readonly Unit[]): PlacedUnit[] {
  const seen = new Set(units.map(({ id }) => id))
  const beneath = Map.groupBy(units, ({ parent }) => (parent && seen.has(parent) ? parent : null))
  const place = (parent: string | null, depth: number): PlacedUnit[] =>
    (beneath.get(parent) ?? []).flatMap((unit) => [{ ...unit, depth }, ...place(unit.id, depth + 1)])
  return place(null, 0)
}

/** Names for ids, in the order given; an id without a unit in sight stands for itself. */
export function unitNames(ids: readonly string[], units: readonly Unit[]): string[] {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return ids.map((id) => names.get(id) ?? id)
}

/** An id that suits a name: `Café Zürich (west)` becomes `cafe-zurich-west`. */
export function idFor(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const hyphened = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '')
  return hyphened.slice(0, 63).replace(/-$/, '')
}
