import type { Choice, Question, Survey, Words } from '../model/survey.ts'

/**
 * Whether two versions asked the very same: kind, scale, and every word of it in each language that both have. Answers to
 * other words are answers to another question, however alike it looks, and are never added up.
 */
export function isWordForWord(one: Question, other: Question): boolean {
  return (
    sameFields.every((field) => one[field] === other[field]) &&
    sameWords(one.title, other.title) &&
    sameWords(one.help, other.help) &&
    sameWords(one.lowLabel, other.lowLabel) &&
    sameWords(one.highLabel, other.highLabel) &&
    sameChoices(one.choices, other.choices) &&
    sameChoices(one.rows, other.rows)
  )
}

const sameFields = [
  'kind',
  'scale',
  'lowest',
  'highest',
  'hasOther',
  'hasNone',
  'hasNotApplicable',
  'most',
] as const

/** In each language that both have, of which there must be one; texts that neither has are the same. */
function sameWords(one: Words, other: Words): boolean {
  const languages = Object.keys(one)
  if (languages.length === 0 || Object.keys(other).length === 0) {
    return Object.values(one).join('') === Object.values(other).join('')
  }
  const shared = languages.filter((language) => Object.hasOwn(other, language))
  return shared.length > 0 && shared.every((language) => one[language] === other[language])
}

/** In the same order: the first of a list is chosen more often, so another order is another question. */
function sameChoices(one: readonly Choice[], other: readonly Choice[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ value, label }, at) => {
      const beside = other[at]
      return beside?.value === value && sameWords(label, beside.label)
    })
  )
}

/** Which versions asked a question in the same words as the one shown, and which in others. */
export interface Asked {
  together: number[]
  apart: number[]
}

/** For every question of the version that is shown, by its name. */
export function askedAlike(
  shown: number,
  versions: ReadonlyMap<number, Survey>,
): Map<string, Asked & { question: Question }> {
  const found = new Map<string, Asked & { question: Question }>()
  for (const question of questionsOf(versions.get(shown))) {
    const asked: Asked = { together: [], apart: [] }
    for (const [version, survey] of versions) {
      const same = questionsOf(survey).find(({ name }) => name === question.name)
      if (same) asked[isWordForWord(question, same) ? 'together' : 'apart'].push(version)
    }
    found.set(question.name, { question, ...asked })
  }
  return found
}

/** In the order they are asked. */
export function questionsOf(survey: Survey | undefined): Question[] {
  return survey?.pages.flatMap(({ questions }) => questions) ?? []
}
