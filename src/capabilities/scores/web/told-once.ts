import type { Change } from '../contract.ts'
import type { Place } from './changes-in-words.ts'

/** A change, and the other places where the very same answers were counted. */
export interface Told {
  change: Change
  also: Place[]
}

/** Where all answers come from one touchpoint, in one country, by one channel, that is one change and not four. */
export function toldOnce(changes: readonly Change[]): Told[] {
  const told = new Map<string, Told>()
  for (const change of changes) {
    const found = told.get(keyOf(change))
    if (!found) told.set(keyOf(change), { change, also: [] })
    else if (change.place) found.also.push(change.place)
  }
  return [...told.values()]
}

function keyOf({ place, score }: Change) {
  if (!score) return JSON.stringify(place)
  const { metric, summary, before } = score
  return JSON.stringify([metric.scale, metric.wording, summary.counts, before?.counts])
}
