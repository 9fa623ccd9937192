import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { open } from '../model/asking.ts'
import { readDefinition } from '../model/read-definition.ts'
import type { Survey } from '../model/survey.ts'
import { inLanguage } from '../model/words.ts'
import type { previewSurvey } from './contract.ts'
import { askPage } from './page/ask-page.ts'
import { thanksPage } from './page/end-page.ts'
import { type Screen, screensOf } from './screens.ts'

type Asked = InputOf<typeof previewSurvey>

/**
 * A survey as whoever is asked will see it, drawn by the same code. Nothing is kept, and without scripts nothing can be
 * sent. A screen beyond the last one is the thanks.
 * @throws Invalid where the definition cannot be read, with its place
 */
export function preview(_context: Context, asked: Asked) {
  const survey = readDefinition(asked.definition)
  const { answers, known, question } = asked
  const language = survey.languages.find((one) => one === asked.language) ?? survey.languages[0] ?? 'en'
  const pages = open(survey).shown({ answers, known, language, seed: 'preview' })
  const screens = screensOf(survey, pages)
  const at =
    question === undefined
      ? (asked.screen ?? 0)
      : Math.max(
          0,
          screens.findIndex((one) => has(one, question)),
        )
  const found = screens[at]
  const screen = found && question !== undefined && has(found, question) ? alone(found, question) : found
  const html = screen ? asking(survey, screen, { answers, language }) : thanking(survey, language)
  return {
    html,
    screen: screen ? at : screens.length,
    screens: screens.map(({ questions }) => questions.map((one) => one.question.name)),
  }
}

function has({ questions }: Screen, name: string) {
  return questions.some(({ question }) => question.name === name)
}

function alone(screen: Screen, name: string): Screen {
  const at = screen.questions.findIndex(({ question }) => question.name === name)
  return {
    ...screen,
    questions: screen.questions.slice(at, at + 1),
    from: Math.min(screen.all, screen.from + at),
    isFirst: screen.isFirst && at === 0,
    isLast: screen.isLast && at === screen.questions.length - 1,
  }
}

function asking(
  survey: Survey,
  screen: Screen,
  { answers, language }: Pick<Asked, 'answers'> & { language: string },
) {
  const say = (words: Survey['title']) => inLanguage(words, language, survey.languages[0] ?? 'en')
  return askPage({
    title: say(survey.title),
    intro: say(survey.intro),
    language,
    languages: [],
    screen,
    answers,
    troubles: [],
    isAnonymous: false,
    showsProgress: survey.showsProgress,
    mayGoBack: survey.mayGoBack,
    isFramed: false,
    action: '',
    hidden: {},
    inLanguage: () => '',
  })
}

function thanking(survey: Survey, language: string) {
  const say = (words: Survey['title']) => inLanguage(words, language, survey.languages[0] ?? 'en')
  return thanksPage({ title: say(survey.title), thanks: say(survey.thanks), changed: '', language })
}
