import type { Words } from '../../../model/survey.ts'

/** The text with what is said in one language; without that language where nothing is said. */
export function withText(words: Words, language: string, text: string): Words {
  if (text === '') return withoutText(words, language)
  return { ...words, [language]: text }
}

export function withoutText(words: Words, language: string): Words {
  const { [language]: _gone, ...rest } = words
  return rest
}

/** The text in a language, or in the first of these that has it. */
export function textIn(words: Words, language: string, languages: readonly string[] = []): string {
  return words[language] ?? languages.map((one) => words[one]).find((text) => text !== undefined) ?? ''
}
