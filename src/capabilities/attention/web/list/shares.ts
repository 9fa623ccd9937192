import { count, percent } from '../../../../web/kit/numbers.ts'
import { say } from './say.ts'

interface Counted {
  hits: number
  n: number
  value: number | null
}

/** Below this nothing is shown: single people could be told from it. Below the other it is said how little it rests on. */
const fewest = 5
const enough = 30

/** `58% (29 of 50)`, `80% (4 of 5, few)`; too few to show below five. */
export function shareInWords({ hits, n, value }: Counted): string {
  if (n < fewest || value === null) return say('tooFew')
  return `${percent(Math.round(value * 100) / 100)} (${say(n < enough ? 'fewOfN' : 'ofN', { hits: count(hits), n: count(n) })})`
}
