import type { TopicRow } from './store.ts'

/** A topic, one below it, one below that. */
const mostLevels = 3

type Placed = Pick<TopicRow, 'id' | 'parent_id'>

/** Those above a topic, the nearest first. */
export function aboveOf<Row extends Placed>(rows: readonly Row[], id: string): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const above: Row[] = []
  for (let next = byId.get(id)?.parent_id; next && above.length < rows.length; ) {
    const parent = byId.get(next)
    if (!parent) break
    above.push(parent)
    next = parent.parent_id
  }
  return above
}

/** How many levels a topic and what is below it take up: 1 where nothing is. */
function depthOf(rows: readonly Placed[], id: string): number {
  const below = rows.filter(({ parent_id }) => parent_id === id)
  return 1 + below.reduce((most, one) => Math.max(most, depthOf(rows, one.id)), 0)
}

/** Why a topic cannot stand below another one; undefined where it can. */
export function refusalToMove(rows: readonly Placed[], id: string, parentId: string): string | undefined {
  const above = [parentId, ...aboveOf(rows, parentId).map((one) => one.id)]
  if (above.includes(id)) return 'A topic cannot stand below itself.'
  const depth = rows.some((row) => row.id === id) ? depthOf(rows, id) : 1
  if (above.length + depth > mostLevels) return `There are at most ${mostLevels} levels.`
  return undefined
}
