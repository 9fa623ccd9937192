import type { Definition, Item } from './definition.ts'
import type { Filter } from './filter.ts'

/**
 * The filter of a page as a set of customers: traits stay what they are; what it asks of interactions becomes “ever had
 * such an interaction”, all of it in one and the same.
 */
export function definitionFrom(filter: Filter, segment?: string): Definition {
  const fields = filter.flatMap(({ field, values, not }) =>
    field === 'segment' || field.startsWith('trait:') ? [] : [{ field, values, ...(not && { not }) }],
  )
  const traits = filter.flatMap(({ field, values, not }): Item[] => {
    if (!field.startsWith('trait:')) return []
    const name = field.slice('trait:'.length)
    return [{ kind: 'trait', name, test: { is: not ? 'not one of' : 'one of', values } }]
  })
  const did = {
    kind: 'did',
    where: { fields },
    times: { is: 'at least', n: 1 },
    when: { is: 'ever' },
  } as Item
  const within = filter.flatMap(({ field, values, not }) => (field === 'segment' ? [inAny(values, not)] : []))
  if (segment) within.unshift({ kind: 'segment', id: segment })
  return {
    version: 1,
    root: { kind: 'all', of: [...within, ...traits, ...(fields.length > 0 ? [did] : [])] },
  }
}

function inAny(ids: readonly string[], not = false): Item {
  const each = ids.map((id): Item => ({ kind: 'segment', id }))
  const [only] = each
  return only && each.length === 1 && !not ? only : { kind: not ? 'none' : 'any', of: each }
}
