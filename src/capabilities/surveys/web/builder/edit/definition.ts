import type { Survey, SurveyPage } from '../../../model/survey.ts'
import { elementOf } from './element.ts'
import { type Json, jsonIn, withSet, wordsOut } from './json.ts'

/**
 * The survey in the JSON of SurveyJS, over the JSON it was read from: what Attune does not know stays with the element of
 * the same name. Read again it is the same survey. Panels are opened up, as they are when a survey is read.
 */
export function definitionOf(survey: Survey, before: Json): Json {
  const [first = 'en'] = survey.languages
  const { elements: _elements, questions: _questions, ...kept } = before
  const known = elementsIn(before)
  return withSet(kept, {
    locale: first === 'en' && before.locale === undefined ? undefined : first,
    title: wordsOut(survey.title, first),
    description: wordsOut(survey.intro, first),
    completedHtml: wordsOut(survey.thanks, first),
    showProgressBar: survey.showsProgress || undefined,
    showPrevButton: survey.mayGoBack ? undefined : false,
    questionOrder: undefined,
    questionsOrder: undefined,
    quotas: survey.quotas.length > 0 ? survey.quotas : undefined,
    pages: survey.pages.map((page) => pageOf(page, { first, known, before })),
  })
}

interface Known {
  first: string
  known: ReadonlyMap<string, Json>
  before: Json
}

function pageOf(page: SurveyPage, { first, known, before }: Known): Json {
  const same = jsonIn(before.pages).find((one) => one.name === page.name) ?? {}
  const { questions: _questions, ...kept } = same
  return withSet(kept, {
    name: page.name,
    title: wordsOut(page.title, first),
    visibleIf: page.visibleIf || undefined,
    questionsOrder: undefined,
    questionOrder: page.isShuffled ? 'random' : undefined,
    elements: page.questions.map((question) => elementOf(question, known.get(question.name), first)),
  })
}

/** Every element by its name, those inside panels too. */
function elementsIn(node: Json): Map<string, Json> {
  const found = new Map<string, Json>()
  for (const key of ['pages', 'elements', 'questions']) {
    for (const inside of jsonIn(node[key])) {
      if (typeof inside.name === 'string' && inside.type !== undefined) found.set(inside.name, inside)
      for (const [name, element] of elementsIn(inside)) found.set(name, element)
    }
  }
  return found
}
