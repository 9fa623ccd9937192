import { type Html, html } from '../../../customers/index.ts'
import type { Trouble } from '../../model/asking.ts'
import type { Answers } from '../../model/survey.ts'
import type { Screen } from '../screens.ts'
import { surveyDocument } from './document.ts'
import { questionHtml } from './question.ts'
import { filled, ownNameOf, type PageWords, wordsIn } from './words.ts'

/** One screen of a survey, as it is to be answered. */
interface AskPage {
  title: string
  /** Said before the first question only. */
  intro: string
  language: string
  languages: readonly string[]
  screen: Screen
  answers: Answers
  troubles: readonly Trouble[]
  /** Said above everything, where something is to be done once more. */
  notice?: string
  isAnonymous: boolean
  showsProgress: boolean
  mayGoBack: boolean
  isFramed: boolean
  /** Where the form goes. */
  action: string
  /** What goes with the form unseen. */
  hidden: Readonly<Record<string, string>>
  /** Where the same screen is in another language. */
  inLanguage: (language: string) => string
  /** What the script is told; none in a preview. */
  told?: Readonly<Record<string, string>>
}

export function askPage(page: AskPage): string {
  const { screen, language, title, troubles } = page
  const words = wordsIn(language)
  const heading = filled(words.progress, { n: screen.from, all: screen.all })
  const about = troubles.length > 0 ? `${words.mend}: ` : ''
  return surveyDocument({
    language,
    title: `${about}${title}${screen.all > 1 ? ` · ${heading}` : ''}`,
    isFramed: page.isFramed,
    told: page.told && { ...page.told, up: words.up, down: words.down, moved: words.moved },
    body: html`<div class="page">
${top(page, words)}
<main class="still">
${screen.isFirst && page.intro !== '' && html`<p class="intro" dir="auto">${page.intro}</p>`}
${page.told?.state === 'new' && screen.isFirst && begunEarlier(words)}
${wrong(page, words)}
<form class="ask" id="ask" method="post" action="${page.action}"${screen.hasFiles && html` enctype="multipart/form-data"`}${troubles.length > 0 && html` data-told="yes" novalidate`}>
${Object.entries(page.hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<input type="hidden" name="asked" value="${screen.questions.map(({ place }) => place).join(' ')}">
<p class="hp" aria-hidden="true"><label>Website <input type="text" name="website" tabindex="-1" autocomplete="off"></label></p>
${screen.questions.map(({ question, place }) => questionHtml({ question, place, answers: page.answers, words, troubles }))}
${buttons(page, words)}
</form>
</main>
${bottom(page, words)}
</div>`,
  })
}

function top({ title, showsProgress, screen }: AskPage, words: PageWords): Html {
  const { from, all } = screen
  const isCounted = showsProgress && all > 1
  const text = filled(words.progress, { n: '{n}', all })
  return html`<header><div class="of"><h1 dir="auto">${title}</h1>${isCounted && html`<span class="count" data-text="${text}">${filled(words.progress, { n: from, all })}</span>`}</div>
${isCounted && html`<progress max="${all}" value="${from}" aria-label="${filled(words.progress, { n: from, all })}"></progress>`}
</header>`
}

/** Shown by the script where this device knows of answers that were begun. */
function begunEarlier(words: PageWords): Html {
  return html`<div class="said" id="begun" hidden><p>${words.begunTitle} <a href="#">${words.begunGoOn}</a></p></div>`
}

/** What is to be mended, with a way to each; read aloud when the page opens. */
function wrong({ troubles, notice, screen }: AskPage, words: PageWords): Html | false {
  if (notice) return html`<div class="wrong" role="alert"><p>${notice}</p></div>`
  const places = screen.questions.filter(({ question }) =>
    troubles.some((one) => one.question === question.name || one.question === `${question.name}-Comment`),
  )
  if (places.length === 0) return false
  return html`<div class="wrong" role="alert"><p>${words.mend}</p><ul>${places.map(({ question, place }) => html`<li><a href="#q${place}">${question.title}</a></li>`)}</ul></div>`
}

/** The first button is the one that the Enter key presses. */
function buttons({ screen, mayGoBack }: AskPage, words: PageWords): Html {
  const isBack = mayGoBack && !screen.isFirst
  const canStepBack = mayGoBack && screen.questions.length > 1
  return html`<div class="buttons"><button class="first" name="go" value="next" data-next="${words.next}">${screen.isLast ? words.send : words.next}</button>
${(isBack || canStepBack) && html`<button class="plain back" name="go" value="back" formnovalidate${!isBack && html` data-first="yes" hidden`}>${words.back}</button>`}</div>`
}

function bottom(
  { languages, language, inLanguage, isAnonymous, screen, told, isFramed }: AskPage,
  words: PageWords,
): Html {
  return html`<footer>
${isAnonymous && html`<span>${words.anonymous}</span>`}
${told && !isFramed && screen.all > 1 && html`<button name="go" value="later" formnovalidate form="ask">${words.later}</button>`}
${languages.length > 1 && html`<nav aria-label="${words.language}"><ul>${languages.map((one) => html`<li><a href="${inLanguage(one)}" lang="${one}" hreflang="${one}"${one === language && html` aria-current="true"`}>${ownNameOf(one)}</a></li>`)}</ul></nav>`}
</footer>`
}
