import type { Question, Survey, Words } from '../../../model/survey.ts'
import { onWordsOf } from './languages.ts'
import { freshName } from './names.ts'

/**
 * A ready question under a name of its own, in the languages of the survey alone. Where it does not know the first of
 * them, it begins in English there, to be translated.
 */
export function fromLibrary(survey: Survey, question: Question): Question {
  const [first = 'en'] = survey.languages
  const spoken = (words: Words): Words => {
    const kept = Object.entries(words).filter(([language]) => survey.languages.includes(language))
    const start = words[first] ?? words.en ?? Object.values(words)[0]
    return { ...(start === undefined ? {} : { [first]: start }), ...Object.fromEntries(kept) }
  }
  return { ...onWordsOf(question, spoken), name: freshName(survey, question.name) }
}
