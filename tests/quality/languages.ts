import { languageOf } from '../../src/language/languages/language-of.ts'
import { parallel } from '../../src/language/languages/parallel.ts'
import { accuracy } from './measures.ts'
import { redditEmotions } from './sets.ts'
import { withInterval } from './tables.ts'

/** Whether the language is told, on sentences of our own making and on English comments. */
export function languagesLines(): string {
  const sentences = Object.entries(parallel).flatMap(([code, all]) => all.map((text) => ({ code, text })))
  const found = sentences.map(({ text }) => languageOf(text).code)
  const wrong = sentences
    .map(({ code, text }, at) => ({ code, text, found: found[at]! }))
    .filter(({ code, found }) => code !== found)
  const english = redditEmotions().map(({ text }) => languageOf(text).code)
  const right = accuracy(
    sentences.map(({ code }) => code),
    found,
  )
  const rightEnglish = accuracy(Array(english.length).fill('en'), english)
  return [
    `- ${Object.keys(parallel).length} languages, ${sentences.length} short customer sentences invented for this: ${withInterval(right.estimate())}`,
    ...wrong.map(({ code, text, found }) => `  - ${code} taken for ${found}: ${text}`),
    `- ${english.length} Reddit comments in English: ${withInterval(rightEnglish.estimate())}`,
  ].join('\n')
}
