import { Conflict, Invalid } from '../../../platform/errors.ts'
import { conditionsOf, type Definition, segmentsIn } from './definition.ts'

interface Named {
  id: string
  name: string
  definition: Definition
}

/** More than this, with all that other segments bring along, is no question that can be answered quickly. */
const mostInAll = 200
const mostCharactersInAll = 150_000

/**
 * The definitions of all segments that a definition names, also by way of others. Refuses what is gone, what would
 * contain itself, and what would grow too large.
 * @param self the segment that is described, where it exists already
 */
export function othersFor(definition: Definition, all: readonly Named[], self?: string) {
  const byId = new Map(all.map((segment) => [segment.id, segment]))
  const others = new Map<string, Definition>()
  const follow = (from: Definition, way: readonly Named[]) => {
    for (const id of segmentsIn(from)) {
      const segment = byId.get(id)
      if (!segment) throw gone()
      if (id === self || way.some((passed) => passed.id === id)) throw circle([...way, segment])
      others.set(id, segment.definition)
      follow(segment.definition, [...way, segment])
    }
  }
  follow(definition, [])
  checkSize(definition, others)
  return others
}

/** Segments that name this one, also by way of others. */
export function dependentsOf(id: string, all: readonly Named[]): Named[] {
  const direct = all.filter(({ definition }) => segmentsIn(definition).includes(id))
  return [...new Set(direct.flatMap((segment) => [segment, ...dependentsOf(segment.id, all)]))]
}

function checkSize(definition: Definition, others: ReadonlyMap<string, Definition>) {
  const sizeOf = (one: Definition, measure: (plain: Definition) => number): number =>
    measure(one) +
    conditionsOf(one.root).reduce((sum, condition) => {
      const other = condition.kind === 'segment' ? others.get(condition.id) : undefined
      return sum + (other ? sizeOf(other, measure) : 0)
    }, 0)
  const conditions = sizeOf(definition, ({ root }) => conditionsOf(root).length)
  if (
    conditions <= mostInAll &&
    sizeOf(definition, (one) => JSON.stringify(one).length) <= mostCharactersInAll
  )
    return
  throw new Invalid(`With the segments it is made of, this has too many conditions (${conditions}).`, {
    field: 'definition',
    fix: `Use at most ${mostInAll} conditions in all.`,
  })
}

function gone() {
  return new Invalid('A segment that is named here is gone.', {
    field: 'definition',
    fix: 'Choose another segment, or take this condition away.',
  })
}

function circle(way: readonly Named[]) {
  const names = way.map(({ name }) => `“${name}”`).join(', which is made of ')
  return new Conflict(`A segment cannot be made of itself: this one is made of ${names}.`, {
    field: 'definition',
    fix: 'Take one of these conditions away.',
  })
}
