/** Numbers the words that phrases are made of, and tells which of them a word of a text is. */
export interface Vocabulary {
  /** The number of a word as a phrase has it: `cancel`, `cancel*`, `#`, `?`. */
  numberOf(written: string): number
  /** All that a word of a text is: itself, its beginnings, a number. Empty for most words. */
  numbersFor(word: string): readonly number[]
}

const spoken = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'several',
  'multiple',
  'many',
]
const nothing: readonly number[] = []
/** Words seen lately are remembered; a flood of new ones must not fill the memory. */
const mostRemembered = 20_000

export function openVocabulary(): Vocabulary {
  const whole = new Map<string, number>()
  const beginnings = new Map<string, number>()
  const lengths = new Set<number>()
  const remembered = new Map<string, readonly number[]>()
  const next = () => whole.size + beginnings.size + 1
  const look = (word: string): readonly number[] => {
    const found: number[] = []
    if (whole.has(word)) found.push(whole.get(word)!)
    for (const length of lengths) {
      const number = word.length >= length ? beginnings.get(word.slice(0, length)) : undefined
      if (number !== undefined) found.push(number)
    }
    if (whole.has('#') && isNumber(word)) found.push(whole.get('#')!)
    return found.length ? found : nothing
  }
  return {
    numberOf(written) {
      const isBeginning = written.length > 1 && written.endsWith('*')
      const word = isBeginning ? written.slice(0, -1) : written
      const known = isBeginning ? beginnings : whole
      if (!known.has(word)) known.set(word, next())
      if (isBeginning) lengths.add(word.length)
      return known.get(word)!
    },
    numbersFor(word) {
      const known = remembered.get(word)
      if (known) return known
      if (remembered.size >= mostRemembered) remembered.clear()
      const found = look(word)
      // A megabyte of one word is not worth remembering.
      if (word.length < 40) remembered.set(word, found)
      return found
    },
  }
}

const isNumber = (word: string) =>
  (word !== '0' && word !== '1' && /^\d{1,6}$/.test(word)) || spoken.includes(word)
