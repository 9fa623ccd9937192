import { type Definition, type Group, type Item, isGroup } from './definition.ts'
import { kindOf } from './kinds/index.ts'
import type { Telling } from './kinds/kind.ts'

/** A definition in plain English: “Customers who ordered at least 2 times in the last 90 days and who …”. */
export function sentenceOf({ root }: Definition, tell: Telling): string {
  return `Customers ${groupWords(root, tell)}`
}

/** Conditions of a group within another are held together by commas and “either”, so that it is read one way only. */
function groupWords(group: Group, tell: Telling, isInner = false): string {
  const said = group.of.map((item) => itemWords(item, tell))
  if (group.kind === 'none') return `for whom none of this holds: ${said.join('; or ')}`
  const words = said.join(group.kind === 'all' ? ' and ' : ' or ')
  return isInner && said.length > 1 ? `(${group.kind === 'all' ? 'both ' : 'either '}${words})` : words
}

function itemWords(item: Item, tell: Telling): string {
  if (!isGroup(item)) return kindOf(item).words(item, tell)
  const words = groupWords(item, tell, true)
  return item.kind === 'none' ? `(${words})` : words
}
