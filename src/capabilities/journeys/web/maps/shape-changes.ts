import type { Lane, MapStage, Shape } from '../../maps/map.ts'

/* Changes of a map's stages, steps and lanes: each takes a shape and gives the changed one. */

export function withStage(shape: Shape, after: string, name: string): Shape {
  const at = shape.stages.findIndex(({ id }) => id === after) + 1
  const stage: MapStage = { id: freshId('s', shape), name, follows: [], steps: [] }
  return { ...shape, stages: shape.stages.toSpliced(at === 0 ? shape.stages.length : at, 0, stage) }
}

export function withStep(shape: Shape, stage: string, name: string): Shape {
  const step = { id: freshId('p', shape), name, follows: [] }
  return onStages(shape, (one) => (one.id === stage ? { ...one, steps: [...one.steps, step] } : one))
}

/** A stage or a step. */
export function withoutColumn(shape: Shape, id: string): Shape {
  const stages = shape.stages.filter((stage) => stage.id !== id)
  return onStages({ ...shape, stages }, (stage) => ({
    ...stage,
    steps: stage.steps.filter((step) => step.id !== id),
  }))
}

/** A stage, or a step within its stage, one place to the left (−1) or right (1). */
export function withColumnMoved(shape: Shape, id: string, by: -1 | 1): Shape {
  const stages = moved(shape.stages, id, by)
  return onStages({ ...shape, stages }, (stage) => ({ ...stage, steps: moved(stage.steps, id, by) }))
}

export function withColumn(shape: Shape, id: string, change: { name?: string; follows?: string[] }): Shape {
  const changed = <C extends { id: string }>(one: C): C => (one.id === id ? { ...one, ...change } : one)
  return onStages(shape, (stage) => ({ ...changed(stage), steps: stage.steps.map(changed) }))
}

export function withLane(shape: Shape, kind: Lane['kind'], name: string): Shape {
  const used = new Set(shape.lanes.map(({ id }) => id))
  const plain = kind.replace(' ', '-')
  const id = kind !== 'other' && !used.has(plain) ? plain : freshId('l', shape)
  return { ...shape, lanes: [...shape.lanes, { id, kind, name, isHidden: false }] }
}

export function withLaneChanged(
  shape: Shape,
  id: string,
  change: Partial<Pick<Lane, 'name' | 'isHidden'>>,
): Shape {
  return { ...shape, lanes: shape.lanes.map((lane) => (lane.id === id ? { ...lane, ...change } : lane)) }
}

/** Past hidden lanes, which nobody sees moving. */
export function withLaneMoved(shape: Shape, id: string, by: -1 | 1): Shape {
  const seen = shape.lanes.filter((lane) => !lane.isHidden || lane.id === id)
  const other = seen[seen.findIndex((lane) => lane.id === id) + by]
  if (!other) return shape
  const without = shape.lanes.filter((lane) => lane.id !== id)
  const at = without.findIndex((lane) => lane.id === other.id) + (by === 1 ? 1 : 0)
  return { ...shape, lanes: without.toSpliced(at, 0, shape.lanes.find((lane) => lane.id === id)!) }
}

export function withoutLane(shape: Shape, id: string): Shape {
  return { ...shape, lanes: shape.lanes.filter((lane) => lane.id !== id) }
}

function onStages(shape: Shape, change: (stage: MapStage) => MapStage): Shape {
  return { ...shape, stages: shape.stages.map(change) }
}

function moved<T extends { id: string }>(all: T[], id: string, by: -1 | 1): T[] {
  const at = all.findIndex((one) => one.id === id)
  const to = at + by
  if (at < 0 || to < 0 || to >= all.length) return all
  return all.toSpliced(at, 1).toSpliced(to, 0, all[at]!)
}

/** Never one that was there before: its cells would come back with it. */
function freshId(prefix: string, { stages, lanes }: Shape): string {
  const used = new Set([...stages.flatMap((stage) => [stage, ...stage.steps]), ...lanes].map(({ id }) => id))
  const made = () => `${prefix}${crypto.randomUUID().slice(0, 8)}`
  let id = made()
  while (used.has(id)) id = made()
  return id
}
