/** A step with how many journeys walked it, and the mean place on their way at which it first came. */
export interface PlacedStep {
  step: string
  journeys: number
  place: number
}

/**
 * The steps that most journeys walk, in the order in which customers usually come to them: by the mean place of the first
 * visit, so that giving up early moves no step. Steps of one place: the more walked one first, then by name.
 */
export function inWalkingOrder<T extends PlacedStep>(
  steps: readonly T[],
  most = Number.POSITIVE_INFINITY,
): T[] {
  return [...steps]
    .sort((a, b) => b.journeys - a.journeys || byName(a, b))
    .slice(0, most)
    .sort((a, b) => a.place - b.place || b.journeys - a.journeys || byName(a, b))
}

function byName(a: PlacedStep, b: PlacedStep): number {
  return a.step < b.step ? -1 : a.step > b.step ? 1 : 0
}
