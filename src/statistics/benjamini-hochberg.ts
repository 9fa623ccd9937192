/** Of what is called a real change among many segments or themes, this share may be false alarms. */
export const USUAL_FALSE_DISCOVERY = 0.1

export interface Discovery {
  /** The smallest false discovery rate at which this one would still be called real. */
  q: number
  real: boolean
}

/**
 * Judges many tests together, since one in twenty comes out “real” by chance alone (Benjamini & Hochberg 1995).
 * In the order of the p values given.
 */
export function judgeTogether(ps: readonly number[], rate = USUAL_FALSE_DISCOVERY): Discovery[] {
  const order = ps.map((p, at) => ({ p, at })).sort((a, b) => b.p - a.p)
  const judged: Discovery[] = new Array(ps.length)
  let q = 1
  order.forEach(({ p, at }, fromTop) => {
    q = Math.min(q, p * (ps.length / (ps.length - fromTop)))
    judged[at] = { q, real: q <= rate }
  })
  return judged
}
