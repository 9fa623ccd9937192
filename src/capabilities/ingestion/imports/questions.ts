import type { MappedFile, Mapping, Question, Rule } from './mapping.ts'
import { questionColumns } from './references.ts'
import { type Asked, scaleOfQuestion } from './scale-of-question.ts'

/** A survey's file: its columns, the questions above them, and what was answered in its first rows. */
export interface SurveyFile {
  columns: readonly string[]
  texts?: readonly string[]
  samples: readonly (readonly string[])[]
}

/** Whether some rule waits for its questions to be decided. */
export function asksQuestions({ becomes }: MappedFile): boolean {
  return becomes.some(({ each }) => each !== undefined)
}

/**
 * The mapping with a decision for each question of its surveys. What was decided before stays; a question that a newer
 * export brings is added.
 */
export function withQuestions(
  mapping: Mapping,
  given: ReadonlyMap<MappedFile, readonly SurveyFile[]>,
): Mapping {
  const files = mapping.files.map((file) => {
    const surveys = given.get(file) ?? []
    if (!asksQuestions(file) || surveys.length === 0) return file
    return { ...file, becomes: file.becomes.map((rule) => decided(file, rule, surveys)) }
  })
  return { ...mapping, files }
}

function decided(file: MappedFile, rule: Rule, surveys: readonly SurveyFile[]): Rule {
  if (!rule.each) return rule
  const questions = [...(rule.each.questions ?? [])]
  for (const survey of surveys) {
    for (const column of questionColumns(file, rule, survey.columns)) {
      if (questions.some((one) => one.column === column)) continue
      questions.push(decide(askedIn(survey, column)))
    }
  }
  return { ...rule, each: { ...rule.each, questions } }
}

function askedIn({ columns, texts, samples }: SurveyFile, column: string): Asked {
  const at = columns.indexOf(column)
  return {
    column,
    wording: wordingOf(texts?.[at] || column),
    values: samples.map((row) => (row[at] ?? '').trim()).filter((value) => value !== ''),
    hasNpsGroup: columns.includes(`${column}_NPS_GROUP`),
  }
}

/** A wording is a label of at most 200 characters; Formbricks numbers its questions in front: `1. How …?`. */
function wordingOf(text: string) {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^\d{1,3}\.\s+/, '')
    .trim()
    .slice(0, 200)
}

/** What a question becomes: nothing is guessed that its words and answers do not tell. */
export function decide(asked: Asked): Question {
  const { column, wording, values } = asked
  const said = { column, ...(wording !== column && { wording }) }
  const found = scaleOfQuestion(asked)
  if (found && 'scale' in found)
    return { ...said, becomes: found.scale, ...(found.words && { words: found.words }) }
  if (found) return { ...said, becomes: 'property', note: found.unsure }
  if (values.length === 0 && !asksForWords(asked))
    return { ...said, becomes: 'property', note: 'Nobody has answered it in the first rows.' }
  return { ...said, becomes: asksForWords(asked) ? 'text' : 'property' }
}

const openWords =
  /\b(?:why|comments?|feedback|improve|describe|explain|tell us|anything else|reasons?|suggest\w*|warum|kommentar\w*|verbesser\w*|anmerkung\w*|grund|pourquoi|commentaires?|améliorer|comentarios?|mejorar)\b|por qué|_TEXT$|open.ended|comment\]?$|\[other\]$/i
const manyWords = 4
const choicesSeen = 10

/** Words of people's own, or one of a few ready answers. */
function asksForWords({ column, wording, values }: Asked): boolean {
  if (values.every((value) => /^[\d.,\s-]*$/.test(value)))
    return values.length === 0 && openWords.test(wording)
  if (openWords.test(wording) || openWords.test(column)) return true
  const isChoice = values.length >= choicesSeen && new Set(values).size <= values.length * 0.3
  return !isChoice && values.some((value) => value.split(/\s+/).length >= manyWords)
}
