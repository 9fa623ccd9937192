/** How many customers, looked at in the past, had an outcome and how many did not. */
interface Outcomes {
  learned: { yes: number; no: number }
  later: { yes: number; no: number }
}

/** Fewest of the rarer outcome to learn from: with fewer, chance makes weights as large as the truth does. */
const fewestToLearn = 100
/** Fewest of the rarer outcome later on: with fewer, the test could not tell a good model from a useless one. */
const fewestToTest = 30

/** Why nothing can be learned yet, in a sentence; undefined where it can. */
export function whyNotEnough(
  { learned, later }: Outcomes,
  what: { did: string; didNot: string },
): string | undefined {
  if (learned.yes + learned.no === 0)
    return 'The facts do not reach back far enough: a time to learn from and a later one to test on are needed.'
  if (learned.yes === 0) return `Nobody ${what.did} in the time to learn from.`
  if (learned.no === 0) return `Nobody ${what.didNot} in the time to learn from.`
  const rarer = learned.yes <= learned.no ? what.did : what.didNot
  const least = Math.min(learned.yes, learned.no)
  if (least < fewestToLearn)
    return `Only ${least} ${rarer} in the time to learn from; ${fewestToLearn} are needed.`
  const tested = later.yes <= later.no ? what.did : what.didNot
  const few = Math.min(later.yes, later.no)
  if (few < fewestToTest)
    return `Only ${few} ${tested} in the later time to test on; ${fewestToTest} are needed.`
  return undefined
}
