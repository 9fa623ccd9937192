import type { Edit, Finding } from '../finding.ts'
import type { LintQuestion } from '../survey.ts'
import type { Wording } from '../words/wording.ts'

/** A finding about one question, which `lint` names. */
export type Said = Omit<Finding, 'question' | 'language'>

/** One question in one language, with what is known of that language. */
export interface Worded {
  question: LintQuestion
  wording: Wording
  language: string
}

/** The sentence without a word that it does not need; nothing where it would not be a sentence any longer. */
export function rewordedWithout({ question, language }: Worded, word: string): { edit?: Edit } {
  const title = withoutWord(question.title, word)
  return title ? { edit: { kind: 'reword', question: question.name, language, title } } : {}
}

function withoutWord(title: string, word: string): string | undefined {
  const at = title.toLowerCase().indexOf(word.toLowerCase())
  const rest = title.slice(at + word.length)
  // Only before another word is it an ornament; at the end the sentence stands on it.
  if (at === -1 || !/^ (?!and\b|or\b|und\b|oder\b)\p{L}/u.test(rest)) return undefined
  const kept = `${title.slice(0, at)}${rest.trimStart()}`
  return capitalised(
    kept.replaceAll(/\b(an?) (\p{L})/giu, (_, article: string, first: string) => articleFor(article, first)),
  )
}

/** `a` and `an` follow the word that stands behind them now. */
function articleFor(article: string, first: string): string {
  const a = article.startsWith('A') ? 'A' : 'a'
  return `${/[aeio]/i.test(first) ? `${a}n` : /u/i.test(first) ? article : a} ${first}`
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
