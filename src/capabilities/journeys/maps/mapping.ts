import type { MapStage } from './map.ts'

/** Words that tell nothing of where it happens. */
const empty = new Set([
  'a',
  'an',
  'the',
  'of',
  'to',
  'in',
  'on',
  'at',
  'and',
  'or',
  'your',
  'our',
  'for',
  'is',
  'it',
])

/** The stems of a name: `Refund paid` and `refunds` share one. */
function stems(name: string): Set<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => !empty.has(word)).map(stemOf))
}

function stemOf(word: string) {
  const bare = word.replace(/(ing|ed|es|s)$/, '')
  return bare.length >= 3 ? bare.replace(/e$/, '') : word
}

/** How alike two names are: shared stems of all stems, 0 to 1 (Jaccard). */
export function likeness(one: string, other: string): number {
  const [a, b] = [stems(one), stems(other)]
  const shared = [...a].filter((stem) => b.has(stem)).length
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

/**
 * Which steps of the journey each column of the map stands for, by their names: each step goes to the most alike column
 * (the first of equals), a step within a stage before the stage; columns that follow something already keep it.
 */
export function suggestedFollowing(stages: readonly MapStage[], journeySteps: readonly string[]): MapStage[] {
  const followed = new Set(
    stages.flatMap((stage) => [...stage.follows, ...stage.steps.flatMap((step) => step.follows)]),
  )
  const columns = stages
    .flatMap((stage) => [...stage.steps, stage])
    .filter(({ follows }) => follows.length === 0)
  const found = new Map<string, string[]>()
  for (const step of journeySteps.filter((name) => !followed.has(name))) {
    const best = columns
      .map((column) => ({ id: column.id, alike: likeness(column.name, step) }))
      .reduce((most, one) => (one.alike > most.alike ? one : most), { id: '', alike: 0 })
    if (best.alike > 0) found.set(best.id, [...(found.get(best.id) ?? []), step])
  }
  const with_ = <C extends { id: string; follows: string[] }>(column: C): C => ({
    ...column,
    follows: found.get(column.id) ?? column.follows,
  })
  return stages.map((stage) => ({ ...with_(stage), steps: stage.steps.map(with_) }))
}

/** The steps of the journey that are measured for a column: its own, and for a stage those of its steps. */
export function stepsBehind(stages: readonly MapStage[], columnId: string): string[] {
  const all = (stage: MapStage) => [...stage.follows, ...stage.steps.flatMap(({ follows }) => follows)]
  const stage = stages.find(({ id }) => id === columnId)
  if (stage) return [...new Set(all(stage))]
  const step = stages.flatMap(({ steps }) => steps).find(({ id }) => id === columnId)
  return step?.follows ?? [...new Set(stages.flatMap(all))]
}
