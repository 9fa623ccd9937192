/** One step of a phrase: any of these words, or a step that stands for many words. */
export type Step = readonly string[] | '…'

/** No longer than what a person says in one breath; it also bounds the search. */
const longestPhrase = 12
/** Each way of reading a phrase is a branch of its own. */
const mostBranches = 400

export type Phrase = { steps: Step[] } | { wrong: string }

/** Reads `cancel* … account/plan`. What cannot be read says why, in words for whoever typed it. */
export function readPhrase(written: string): Phrase {
  const parts = written.trim().toLowerCase().replaceAll('...', '…').replaceAll('’', "'").split(/\s+/)
  const steps = parts.filter((part) => part !== '').map(readStep)
  if (steps.length === 0) return { wrong: 'Write at least one word.' }
  if (steps.length > longestPhrase) return { wrong: `A phrase has at most ${longestPhrase} words.` }
  if (steps[0] === '…' || steps.at(-1) === '…') return { wrong: 'The sign … stands between words.' }
  if (steps.every((step) => step[0] === '^')) return { wrong: 'The sign ^ stands before a word.' }
  if (steps.reduce((branches, step) => branches * (step === '…' ? 1 : step.length), 1) > mostBranches)
    return { wrong: 'Too many choices in one phrase: write it as several phrases.' }
  const unclear = steps.flat().find((word) => !isWord(word))
  return unclear === undefined ? { steps } : { wrong: `“${unclear}” cannot be a word of a phrase.` }
}

const readStep = (part: string): Step => (part === '…' ? part : part.split('/'))

/** Whole words with an optional star at the end of two letters or more, or one sign by itself. */
const isWord = (word: string) =>
  /^[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{N}]+)*$/u.test(word) ||
  /^[\p{L}\p{M}\p{N}']{2,}\*$/u.test(word) ||
  /^(?:[^\s\p{L}\p{M}\p{N}*/]|\p{Extended_Pictographic}\ufe0f?)$/u.test(word)
