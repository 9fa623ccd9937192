import { englishCues } from './english-cues.ts'
import { germanCues } from './german-cues.ts'
import type { Manner, MannerCues } from './manners.ts'

const cuesOf: Readonly<Record<string, MannerCues>> = { en: englishCues, de: germanCues }

/** What speaks for a manner in somebody's words. */
export interface MannerEvidence {
  manner: Manner
  points: number
  words: string
  /** As they stand in the text. */
  quotes: string[]
}

/** What the words say about the manner. Languages without cues are silent; of a masked text the masks say nothing. */
export function mannersIn(text: string, language: string): MannerEvidence[] {
  const cues = Object.hasOwn(cuesOf, language) ? cuesOf[language] : undefined
  if (!cues) return []
  const small = text.replaceAll('’', "'").toLowerCase()
  const found = (Object.keys(cues) as Manner[]).flatMap((manner) =>
    cues[manner].flatMap(({ pattern, points, words }) => {
      const match = pattern.exec(small)
      return match
        ? [{ manner, points, words, quotes: [text.slice(match.index, match.index + match[0].length)] }]
        : []
    }),
  )
  return isShouted(text)
    ? [...found, { manner: 'combatant', points: 1, words: 'Writes in capital letters', quotes: [] }]
    : found
}

const leastLetters = 8

/** Half of the letters are capitals, in a text long enough for that to be meant. */
function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return (
    letters.length >= leastLetters &&
    letters.filter((one) => one !== one.toLowerCase()).length * 2 > letters.length
  )
}
