import type { Question, Survey, Words } from '../../../model/survey.ts'
import { withoutText, withText } from './texts.ts'

/** Where a text of a survey stands, for a translator: a question's name, the page's, or null for the survey itself. */
export interface TextPlace {
  of: 'survey' | 'page' | 'question'
  /** Of the page or the question; '' for the survey. */
  name: string
  part: 'title' | 'intro' | 'thanks' | 'help' | 'lowLabel' | 'highLabel' | 'choices' | 'rows'
  /** Of the choice or the row. */
  value?: string
}

export interface TextShown {
  place: TextPlace
  words: Words
}

/** Every text that says something in any language, in the order people read them. */
export function textsOf(survey: Survey): TextShown[] {
  const texts: TextShown[] = []
  onWords(survey, (words, place) => {
    if (Object.values(words).some((text) => text !== '')) texts.push({ place, words })
    return words
  })
  return texts
}

/** How many texts the first language has and this one lacks. */
export function missingIn(survey: Survey, language: string): number {
  const [first] = survey.languages
  if (first === undefined || language === first) return 0
  return textsOf(survey).filter(({ words }) => words[first] && !words[language]).length
}

/** The same survey, with one text said in one language. */
export function withTranslation(survey: Survey, place: TextPlace, language: string, text: string): Survey {
  return onWords(survey, (words, { of, name, part, value }) =>
    of === place.of && name === place.name && part === place.part && value === place.value
      ? withText(words, language, text)
      : words,
  )
}

/** One more language, still without words. */
export function withLanguage(survey: Survey, language: string): Survey {
  if (survey.languages.includes(language)) return survey
  return { ...survey, languages: [...survey.languages, language] }
}

/** Its words go with it. The first language stays: it is what everything else falls back to. */
export function withoutLanguage(survey: Survey, language: string): Survey {
  if (survey.languages[0] === language) return survey
  const languages = survey.languages.filter((one) => one !== language)
  return { ...onWords(survey, (words) => withoutText(words, language)), languages }
}

type WordsChange = (words: Words, place: TextPlace) => Words

function onWords(survey: Survey, change: WordsChange): Survey {
  const own = (part: 'title' | 'intro' | 'thanks') => change(survey[part], { of: 'survey', name: '', part })
  const [title, intro] = [own('title'), own('intro')]
  const pages = survey.pages.map((page) => ({
    ...page,
    title: change(page.title, { of: 'page', name: page.name, part: 'title' }),
    questions: page.questions.map((question) => onWordsOf(question, change)),
  }))
  return { ...survey, title, intro, pages, thanks: own('thanks') }
}

/** Every text of one question. */
export function onWordsOf(question: Question, change: WordsChange): Question {
  const { name } = question
  const own = (part: 'title' | 'help' | 'lowLabel' | 'highLabel') =>
    change(question[part], { of: 'question', name, part })
  const labels = (part: 'choices' | 'rows') =>
    question[part].map((choice) => ({
      ...choice,
      label: change(choice.label, { of: 'question', name, part, value: choice.value }),
    }))
  return {
    ...question,
    title: own('title'),
    help: own('help'),
    lowLabel: own('lowLabel'),
    highLabel: own('highLabel'),
    choices: labels('choices'),
    rows: labels('rows'),
  }
}
