/** What a customer goes through, as the journey itself shows it. */
export const exertionParts = [
  'contacts',
  'transfers',
  'repeats',
  'channelChanges',
  'minutes',
  'steps',
] as const
/** What it feels like: answers about ease, and words that show effort. */
export const feltParts = ['answers', 'words'] as const
export const effortParts = [...exertionParts, ...feltParts] as const
export type EffortPart = (typeof effortParts)[number]

/** How much each part counts, in points; only their proportion matters. */
export type Weights = Record<EffortPart, number>

/**
 * Where to begin without data of one's own: studies of perceived effort find that about 35 % of it is what people have to do
 * and 65 % how it feels (Dixon, Toman & DeLisi, *The Effortless Experience*, 2013, ch. 4). Within what they do nothing is known
 * to count more, so it is shared evenly, which predicts nearly as well as fitted weights do (Dawes 1979). An answer about
 * ease says outright what words only let show.
 */
export const literatureWeights: Weights = {
  contacts: 6,
  transfers: 6,
  repeats: 6,
  channelChanges: 6,
  minutes: 6,
  steps: 5,
  answers: 40,
  words: 25,
}

/** How strongly one part goes along with what customers answer about ease: a rank correlation with its interval. */
export interface GoesAlong {
  part: EffortPart
  value: number
  low: number
}

/**
 * Weights from the data: the parts of exertion share what exertion counts altogether, in proportion to how strongly each goes
 * along with the felt effort; a part that does not clearly go along counts nothing. How much exertion counts beside the
 * feeling stays as it was: answers about ease cannot say how much they themselves should count. Null where no part
 * clearly goes along.
 */
export function weightsFromData(now: Weights, found: readonly GoesAlong[]): Weights | null {
  const clear = found.filter(({ part, low }) => isExertion(part) && low > 0)
  if (clear.length === 0) return null
  const points = exertionParts.reduce((sum, part) => sum + now[part], 0)
  const strength = clear.reduce((sum, { value }) => sum + value, 0)
  const exact = exertionParts.map(
    (part) => (points * (clear.find((one) => one.part === part)?.value ?? 0)) / strength,
  )
  const whole = inWholePoints(exact, points)
  return { ...now, ...Object.fromEntries(exertionParts.map((part, at) => [part, whole[at]])) }
}

function isExertion(part: EffortPart): boolean {
  return (exertionParts as readonly string[]).includes(part)
}

/** Rounded so that the sum stays: what is left over goes to the largest remainders (Hamilton). */
function inWholePoints(exact: readonly number[], points: number): number[] {
  const whole = exact.map(Math.floor)
  const left = Math.round(points) - whole.reduce((sum, one) => sum + one, 0)
  const largest = exact
    .map((one, at) => ({ at, rest: one - Math.floor(one) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at)
  for (const { at } of largest.slice(0, left)) whole[at]! += 1
  return whole
}
