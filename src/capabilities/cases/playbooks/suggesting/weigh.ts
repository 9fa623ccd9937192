import { enoughPoints, type Manner } from './manners.ts'
import { type MannerEvidence, mannersIn } from './read-manner.ts'

/** One message of the customer, as it was read. */
export interface MessageRead {
  text: string
  language: string
  emotions: readonly string[]
  signals: readonly string[]
}

/** What happened with them before. */
export interface History {
  /** Times they got in touch within the last thirty days. */
  contacts: number
  /** What they asked and was not answered, within ninety days. */
  unanswered: number
  /** Promises of ours that were broken, within ninety days. */
  broken: number
}

export interface Weighed {
  manner: Manner
  points: number
  reasons: { words: string; quotes: string[]; points: number }[]
}

/** By an order of words: who insults is a combatant, whatever else they ask for. */
const ties: readonly Manner[] = ['combatant', 'unreasonable', 'fed-up', 'competitive', 'cooperative']

/**
 * In which manner somebody meets us: each thing that speaks for one adds its points once, and what has fewer than
 * `enoughPoints` is not named. Somebody who is hostile is not cooperative for saying “thank you”.
 */
export function weighManners(messages: readonly MessageRead[], history: History): Weighed[] {
  const evidence = [...messages.flatMap(spoken), ...told(history)]
  const weighed = [...Map.groupBy(evidence, ({ manner }) => manner)].map(([manner, found]) =>
    weigh(manner, found),
  )
  const isHostile = weighed.some(({ manner, points }) => manner !== 'cooperative' && points >= enoughPoints)
  return weighed
    .filter(({ manner, points }) => points >= enoughPoints && !(isHostile && manner === 'cooperative'))
    .toSorted((a, b) => b.points - a.points || ties.indexOf(a.manner) - ties.indexOf(b.manner))
}

/** The same thing said in two messages counts once, with the words of both. */
function weigh(manner: Manner, found: readonly MannerEvidence[]): Weighed {
  const reasons = [...Map.groupBy(found, ({ words }) => words)].map(([words, same]) => ({
    words,
    quotes: [...new Set(same.flatMap(({ quotes }) => quotes))].slice(0, 3),
    points: Math.max(...same.map(({ points }) => points)),
  }))
  return { manner, reasons, points: reasons.reduce((sum, { points }) => sum + points, 0) }
}

/** The words themselves, and what was understood of them before. */
function spoken({ text, language, emotions, signals }: MessageRead): MannerEvidence[] {
  const found = mannersIn(text, language)
  const isRude = found.some(({ manner }) => manner === 'combatant')
  if (isRude && emotions.includes('anger')) found.push(read('combatant', 'Their words are angry'))
  if (signals.includes('churn')) found.push(read('fed-up', 'Speaks of leaving'))
  if (signals.includes('effort')) found.push(read('fed-up', 'Tells how much effort it took'))
  if (signals.includes('suggestion') && signals.includes('complaint'))
    found.push(read('cooperative', 'Complains and suggests something at once'))
  return found
}

const read = (manner: Manner, words: string): MannerEvidence => ({ manner, points: 1, words, quotes: [] })

const manyContacts = 3

function told({ contacts, unanswered, broken }: History): MannerEvidence[] {
  const found: MannerEvidence[] = []
  if (contacts >= manyContacts) found.push(read('fed-up', `Got in touch ${contacts} times in 30 days`))
  if (unanswered > 0)
    found.push(
      read(
        'fed-up',
        `${unanswered === 1 ? 'A question' : `${unanswered} questions`} of theirs got no answer`,
      ),
    )
  if (broken > 1) found.push(read('fed-up', `${broken} promises to them were broken in 90 days`))
  return found
}
