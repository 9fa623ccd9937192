/** Under this many answers a figure is shown in grey and not compared. */
const fewBelow = 30
/** Under this many nothing is shown: it would say more about persons than about the company. */
const hiddenBelow = 5

export type Reliability = 'ok' | 'few' | 'hidden'

/** Whether so many answers can carry a figure. The same rule stands on every page. */
export function reliabilityOf(n: number): Reliability {
  if (n < hiddenBelow) return 'hidden'
  return n < fewBelow ? 'few' : 'ok'
}
