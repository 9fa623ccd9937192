import { Invalid } from '../../../platform/errors.ts'

/**
 * A place in a line of time, newest first. At one instant what stands beside the facts (notes, merges) comes before them;
 * facts of one instant are in the order of their ids, as the facts store sorts them.
 */
export interface Place {
  /** UTC ISO instant with milliseconds. */
  occurredAt: string
  id: string
  isBeside: boolean
}

/** Where the line begins: everything is newer than this. */
export const beginning: Place = {
  occurredAt: '1900-01-01T00:00:00.000Z',
  id: '00000000-0000-0000-0000-000000000000',
  isBeside: false,
}

export function cursorOf({ occurredAt, id, isBeside }: Place): string {
  return `${occurredAt}_${id}${isBeside ? '_beside' : ''}`
}

export function placeOf(cursor: string): Place {
  const [, occurredAt, id, beside] =
    /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(_beside)?$/.exec(cursor) ?? []
  if (occurredAt && id && !Number.isNaN(Date.parse(occurredAt)))
    return { occurredAt, id, isBeside: beside !== undefined }
  throw new Invalid('This is not a place in a timeline.', {
    field: 'cursor',
    fix: 'Use `next` or `previous` of another page.',
  })
}

type Placed = Pick<Place, 'occurredAt' | 'id'>

/** Whether something beside the facts comes after `place` in that direction. */
export function isBeyond({ occurredAt, id }: Placed, place: Place, towards: 'older' | 'newer'): boolean {
  if (occurredAt !== place.occurredAt) return occurredAt < place.occurredAt === (towards === 'older')
  if (!place.isBeside) return towards === 'newer'
  return id !== place.id && id < place.id === (towards === 'older')
}

/** As the facts store sorts interactions, turned round: of one instant by the second half of the id, then by the first. */
export function newestFirst(one: Placed, other: Placed): number {
  const [a, b] = [rank(one), rank(other)]
  return a < b ? 1 : a > b ? -1 : 0
}

function rank({ occurredAt, id }: Placed): string {
  return `${occurredAt} ${id.slice(19)}-${id.slice(0, 18)}`
}

/** Whether a fact comes after `place` in that direction. */
export function isFactBeyond(fact: Placed, place: Place, towards: 'older' | 'newer'): boolean {
  const { occurredAt } = place
  if (place.isBeside)
    return towards === 'older' ? fact.occurredAt <= occurredAt : fact.occurredAt > occurredAt
  const order = newestFirst(fact, place)
  return towards === 'older' ? order > 0 : order < 0
}

/**
 * One page of both, newest first, without what was left over: both lists come newest first and each holds the
 * `limit` that are nearest to where the page starts.
 */
export function pageOf<Fact extends Placed, Beside extends Placed>(
  facts: readonly Fact[],
  beside: readonly Beside[],
  { limit, towards }: { limit: number; towards: 'older' | 'newer' },
): (Fact | Beside)[] {
  const line: (Fact | Beside)[] = []
  let next = 0
  for (const fact of facts) {
    while (beside[next] && beside[next]!.occurredAt >= fact.occurredAt) line.push(beside[next++]!)
    line.push(fact)
  }
  line.push(...beside.slice(next))
  return towards === 'older' ? line.slice(0, limit) : line.slice(-limit)
}
