/** A place on the drawing. */
export interface Place {
  x: number
  y: number
}

/**
 * A smooth line through the places that never bulges beyond them: cubic pieces with slopes after Fritsch & Carlson (1980), so
 * that no feeling is drawn lower or higher than one that was measured. As the pieces of an SVG path after its start.
 */
export function smooth(places: readonly Place[]): string {
  const slopes = slopesOf(places)
  return places
    .slice(1)
    .map((to, at) => {
      const from = places[at] as Place
      const third = (to.x - from.x) / 3
      const [out, into] = [slopes[at] as number, slopes[at + 1] as number]
      return `C${nice(from.x + third)},${nice(from.y + third * out)} ${nice(to.x - third)},${nice(to.y - third * into)} ${nice(to.x)},${nice(to.y)}`
    })
    .join(' ')
}

/** The whole line. */
export function lineThrough(places: readonly Place[]): string {
  const [start] = places
  return start ? `M${nice(start.x)},${nice(start.y)} ${smooth(places)}` : ''
}

/** The area between the high ends (there) and the low ends (back). */
export function bandBetween(high: readonly Place[], low: readonly Place[]): string {
  if (high.length < 2) return ''
  const back = low.toReversed()
  return `${lineThrough(high)} L${nice(back[0]!.x)},${nice(back[0]!.y)} ${smooth(back)} Z`
}

function slopesOf(places: readonly Place[]): number[] {
  const rises = places
    .slice(1)
    .map((to, at) => (to.y - (places[at] as Place).y) / (to.x - (places[at] as Place).x))
  return places.map((_, at) => {
    const [before, after] = [rises[at - 1], rises[at]]
    if (before === undefined || after === undefined) return before ?? after ?? 0
    // A turning point is flat; else the harmonic mean, which stays within three times the flatter of the two.
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after)
  })
}

const nice = (value: number) => Math.round(value * 10) / 10
