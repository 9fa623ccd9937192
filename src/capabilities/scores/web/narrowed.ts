import type { Condition } from '../../../web/kit/condition.ts'

interface Place {
  field: string
  /** One value, or several of which any will do. */
  value: string | string[]
}

/** The filter with a place put in: the door from a group, or from a change, to what stands behind it. */
export function narrowed(filter: Condition[] = [], place: Place | null): Condition[] | undefined {
  if (!place) return filter.length > 0 ? filter : undefined
  const values = [place.value].flat()
  const isThere = filter.some(
    (condition) =>
      condition.field === place.field && !condition.not && condition.values.join() === values.join(),
  )
  return isThere ? filter : [...filter, { field: place.field, values }]
}
