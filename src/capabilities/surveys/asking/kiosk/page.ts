import { html } from '../../../customers/index.ts'
import type { SurveyRecord, Version } from '../../definitions/store.ts'
import { open } from '../../model/asking.ts'
import type { Survey } from '../../model/survey.ts'
import { inLanguage } from '../../model/words.ts'
import { questionsOf } from '../fields.ts'
import { surveyDocument } from '../page/document.ts'
import { questionHtml } from '../page/question.ts'
import { ownNameOf, wordsIn } from '../page/words.ts'
import { needsIn } from '../screens.ts'
import { kioskScript } from '../scripts.ts'
import { portable } from './condition.ts'

/**
 * A whole survey in one page, which a device keeps: every question is in it, and the device works out which of them are
 * to be seen. Files are not asked for at a kiosk.
 */
export function kioskPage(
  record: SurveyRecord,
  { survey, version, languages }: Version,
  language: string,
): string {
  const words = wordsIn(language)
  const say = (text: Survey['title']) => inLanguage(text, language, survey.languages[0] ?? 'en')
  const conditions = conditionsOf(survey)
  const all = questionsOf(survey)
  const needs = needsIn(survey)
  const leads = (name: string) => all.some((one) => needs.get(one.name)?.has(name.toLowerCase()))
  const shown = open(withoutConditions(survey))
    .shown({ answers: {}, language, seed: record.id })
    .flatMap(({ questions }) => questions)
    .filter(({ kind }) => kind !== 'file')
  return surveyDocument({
    language,
    title: say(survey.title) || record.name,
    script: kioskScript,
    told: {
      version: String(version),
      language,
      action: `/q/${record.key}/answers`,
      waiting: words.waiting,
    },
    body: html`<div class="page kiosk"><header><h1 dir="auto">${say(survey.title) || record.name}</h1>
<progress max="${shown.length}" value="0" aria-hidden="true"></progress></header>
<main class="one"><form novalidate>
${shown.map((question) => {
  const place = all.findIndex(({ name }) => name === question.name)
  const data = {
    name: question.name,
    place: String(place),
    kind: question.kind,
    if: JSON.stringify(conditions.get(question.name) ?? []),
    ...(leads(question.name) && { leads: 'yes' }),
  }
  return questionHtml({ question, place, answers: {}, words, troubles: [], data })
})}
<div class="buttons"><button class="first" type="button" data-next="${words.next}" data-send="${words.send}">${words.next}</button>
<span><button class="plain back" type="button" hidden>${words.back}</button>
<button class="plain over" type="button" hidden>${words.startOver}</button></span></div>
</form></main>
<section class="end" id="thanks" role="status" hidden><h1 class="big" tabindex="-1">${words.thanksTitle}</h1><p>${say(survey.thanks) || words.thanks}</p></section>
<footer>${record.isAnonymous && html`<span>${words.anonymous}</span>`}
${languages.length > 1 && html`<nav aria-label="${words.language}"><ul>${languages.map((one) => html`<li><a href="/q/${record.key}?lang=${one}" lang="${one}">${ownNameOf(one)}</a></li>`)}</ul></nav>`}
<span id="waiting" hidden></span></footer></div>`,
  })
}

/** What must hold for each question to be seen: its own condition and its page's. */
function conditionsOf({ pages }: Survey) {
  return new Map(
    pages.flatMap((page) =>
      page.questions.map(({ name, visibleIf }) => {
        const conditions = [page.visibleIf, visibleIf].filter((one) => one !== '').map(portable)
        return [name, conditions.filter((one) => one !== undefined)] as const
      }),
    ),
  )
}

function withoutConditions(survey: Survey): Survey {
  const pages = survey.pages.map((page) => ({
    ...page,
    visibleIf: '',
    questions: page.questions.map((question) => ({ ...question, visibleIf: '', requiredIf: '' })),
  }))
  return { ...survey, pages, quotas: [] }
}
