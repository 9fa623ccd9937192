import type { CueList } from './cue.ts'
import type { Match, Stretch } from './matching/finder.ts'

/** How the words before a cue turn it round. */
export type Turn = 'negated' | 'unreal' | 'reported'

const set = (words: string) => new Set(words.split(' '))

const clauseEnds = set('. , ; : ! ? ( ) … but and aber und mais et pero y')

const negators = set(
  "not no never don't dont doesn't doesnt didn't didnt isn't isnt wasn't aren't arent weren't werent wasnt havent haven't hasn't hasnt hadn't won't wont wouldn't " +
    "can't cant cannot couldn't without neither nor hardly barely nothing none far " +
    'nicht kein keine keinen keiner nie niemals pas jamais aucun aucune sans no nunca jamás sin non mai senza niet geen nooit não nunca sem',
)

/** What would be, should be or once was is not. */
const unreal = set(
  'would could should if wish used use hope hoped supposed expected expect until hätte wäre würde könnte serait pourrait sería podría sarebbe zou seria',
)

/** Somebody's words are told again: `they asked if …`, `I was told to …`. */
const reporting = set('told said says asked advised stated informed responded replied claimed explained')

/** Wishing for something good does not praise it; being told to call does not ask for it. */
const turnedBy: Record<Turn, readonly CueList[]> = {
  negated: ['praise', 'churn', 'urgency', 'escalation', 'complaint', 'effort', 'apologises'],
  unreal: ['praise'],
  reported: ['request', 'question'],
}

const reach: Record<Turn, number> = { negated: 3, unreal: 4, reported: 4 }
const words: Record<Turn, ReadonlySet<string>> = { negated: negators, unreal, reported: reporting }
const turns: readonly Turn[] = ['negated', 'unreal', 'reported']

/** What turns a cue round, if anything does. A cue that brings its own negation is not turned by a second one. */
export function turnOf(match: Match, stretch: Stretch): Turn | undefined {
  if (match.weight <= 0) return undefined
  return turns.find((turn) => turnedBy[turn].includes(match.list) && isTurned(turn, match, stretch))
}

/** “No” speaks of what follows it at once: in “no announcements, clean, nice” it is silent on the rest. */
const reaches = (word: string, distance: number) => word !== 'no' || distance <= 2

function isTurned(turn: Turn, match: Match, { words: { words: said }, from }: Stretch): boolean {
  if (turn === 'negated' && said.slice(match.start, match.end).some((word) => negators.has(word)))
    return false
  const furthest = Math.max(from, match.start - reach[turn])
  for (let at = match.start - 1; at >= furthest; at--) {
    const word = said[at]!
    if (clauseEnds.has(word)) return false
    if (words[turn].has(word)) return reaches(word, match.start - at) && said[at + 1] !== 'only'
  }
  return false
}
