import type { Values } from './expressions.ts'
import type { Question, Survey, Words } from './survey.ts'

const longestPiped = 200

/**
 * Puts into a text what stands in braces: `{name}` of whom is asked, `{question}` as it was answered (a choice by its
 * words). What nobody knows is left out with the space before it, so that “Hello {name}, …” still reads well.
 */
export function piped(survey: Survey, values: Values, say: (words: Words) => string) {
  const known = new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]))
  const questions = new Map(
    survey.pages.flatMap(({ questions }) => questions.map((one) => [one.name.toLowerCase(), one] as const)),
  )
  const inWords = (name: string) => {
    const key = name.trim().toLowerCase()
    return wordsFor(known.get(key), questions.get(key), say).slice(0, longestPiped)
  }
  return (words: Words): string => {
    const text = say(words)
    return text.includes('{') ? fill(text, inWords) : text
  }
}

function fill(text: string, inWords: (name: string) => string): string {
  return text
    .replaceAll(/(\s?)\{([^{}]{1,100})\}/g, (_, space: string, name: string) => {
      const word = inWords(name)
      return word === '' ? '' : space + word
    })
    .trimStart()
}

function wordsFor(value: unknown, question: Question | undefined, say: (words: Words) => string): string {
  if (Array.isArray(value)) return value.map((one) => wordsFor(one, question, say)).join(', ')
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  const choice = question?.choices.find((one) => one.value === String(value))
  return choice ? say(choice.label) : String(value)
}
