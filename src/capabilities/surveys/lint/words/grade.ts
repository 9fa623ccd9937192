type Sentences = readonly (readonly string[])[]

/** School grade of an English text (Flesch & Kincaid 1975). */
export function englishGrade(sentences: Sentences): number {
  const words = sentences.flat()
  const syllables = sum(words, englishSyllables)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

/** School grade of a German text: the first Wiener Sachtextformel (Bamberger & Vanecek 1984). */
export function germanGrade(sentences: Sentences): number {
  const words = sentences.flat()
  const percent = (holds: (word: string) => boolean) => (100 * words.filter(holds).length) / words.length
  const many = percent((word) => germanSyllables(word) >= 3)
  const long = percent((word) => word.length > 6)
  const short = percent((word) => germanSyllables(word) === 1)
  return 0.1935 * many + 0.1672 * (words.length / sentences.length) + 0.1297 * long - 0.0327 * short - 0.875
}

function sum(words: readonly string[], count: (word: string) => number): number {
  return words.reduce((total, word) => total + count(word), 0)
}

function englishSyllables(word: string): number {
  return Math.max(
    1,
    word.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g)?.length ?? 1,
  )
}

function germanSyllables(word: string): number {
  return Math.max(1, word.match(/(?:au|ei|ai|eu|äu|ie|[aeiouyäöü])/g)?.length ?? 1)
}
