import { isJson, textIn } from './place.ts'
import type { Words } from './survey.ts'

/** Reads a text of SurveyJS: plain, or by language with `default` for the first language. */
export function wordsIn(value: unknown, first: string): Words {
  if (!isJson(value)) {
    const text = textIn(value)
    return text === '' ? {} : { [first]: text }
  }
  const told = Object.entries(value).map(([language, text]) => [
    language === 'default' ? first : language.toLowerCase(),
    textIn(text),
  ])
  return Object.fromEntries(told.filter(([, text]) => text !== ''))
}

/** The same without the marks of HTML; what stood in separate paragraphs stays on lines of its own. */
export function plainWords(words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([language, text]) => [language, withoutMarks(text)]))
}

function withoutMarks(text: string): string {
  return text
    .replaceAll(/<\/(?:p|div|h[1-6]|li)>|<br\s*\/?>/gi, '\n')
    .replaceAll(/<[^<>]{0,500}>/g, '')
    .replaceAll(/\n\s*\n+/g, '\n')
    .trim()
}

/** A text in a language; where it has none in that language, in the first one, or whichever there is. */
export function inLanguage(words: Words, language: string, first: string): string {
  return words[language] ?? words[first] ?? Object.values(words)[0] ?? ''
}

/** Every language that a text anywhere in the JSON is written in, the first one first. */
export function languagesIn(json: unknown, first: string): string[] {
  const found = new Set([first])
  collect(json, found)
  return [...found]
}

const code = /^[a-z]{2}(?:-[a-z]{2,4})?$/i

function collect(node: unknown, found: Set<string>): void {
  if (Array.isArray(node)) for (const one of node) collect(one, found)
  if (!isJson(node)) return
  const entries = Object.entries(node)
  const isText = entries.length > 0 && entries.every(([key, text]) => isLanguage(key) && isSaid(text))
  if (isText) for (const [key] of entries) key !== 'default' && found.add(key.toLowerCase())
  else for (const [, inside] of entries) collect(inside, found)
}

const isLanguage = (key: string) => key === 'default' || code.test(key)
const isSaid = (text: unknown) => typeof text === 'string'
