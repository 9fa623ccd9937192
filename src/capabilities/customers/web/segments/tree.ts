import type { Definition, Group, Item, SegmentCondition } from '../../segments/contract.ts'

/** A tree that is being built: each part has a number of its own, which stays with it when others come and go. */
export interface DraftGroup {
  key: number
  kind: Group['kind']
  of: Draft[]
}
export interface DraftCondition {
  key: number
  condition: SegmentCondition
}
export type Draft = DraftGroup | DraftCondition

export const deepest = 4
const latest = { key: 0 }

export function isDraftGroup(draft: Draft): draft is DraftGroup {
  return 'of' in draft
}

export function draftGroup(kind: Group['kind'], of: Draft[] = []): DraftGroup {
  return { key: ++latest.key, kind, of }
}

export function draftCondition(condition: SegmentCondition): DraftCondition {
  return { key: ++latest.key, condition }
}

export function draftOf({ root }: Definition): DraftGroup {
  return draftOfItem(root) as DraftGroup
}

function draftOfItem(item: Item): Draft {
  return 'of' in item ? draftGroup(item.kind, item.of.map(draftOfItem)) : draftCondition(item)
}

/** The definition a draft stands for. A number that is still to be typed goes as null, and is asked for. */
export function definitionOf(root: DraftGroup): Definition {
  return { version: 1, root: itemOf(root) as Group }
}

function itemOf(draft: Draft): Item {
  return isDraftGroup(draft) ? { kind: draft.kind, of: draft.of.map(itemOf) } : draft.condition
}

export function withAdded(group: DraftGroup, draft: Draft): DraftGroup {
  return { ...group, of: [...group.of, draft] }
}

/** The group with one of its parts changed, or without it where nothing is given. */
export function withChanged(group: DraftGroup, key: number, changed: Draft | undefined): DraftGroup {
  return { ...group, of: group.of.flatMap((one) => (one.key === key ? (changed ?? []) : one)) }
}

/** Problems that lie within the part at this place, such as `root.of.1`. */
export function problemsAt<P extends { at: string }>(problems: readonly P[], place: string): P[] {
  return problems.filter(({ at }) => at === place || at.startsWith(`${place}.`))
}
