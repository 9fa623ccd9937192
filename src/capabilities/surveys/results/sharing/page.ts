import { plusDays } from '../../../../platform/period.ts'
import { type Html, html, Html as Piece } from '../../../customers/index.ts'
import type { QuestionAnswers, Results, WordsShown } from '../contract.ts'
import type { Estimated } from '../estimated.ts'
import { style } from './style.ts'

export interface SharedPage {
  title: string
  /** What the link was called. */
  name: string
  results: Results
  /** By question; empty where words are not shared. */
  words: ReadonlyMap<string, WordsShown['quotes']>
}

/** Results as a page that needs nothing else: no script, no other file, every number with its interval. */
export function sharedPage({ title, name, results, words }: SharedPage): string {
  const { passages, questions, period, isAnonymous, weighing } = results
  return documentOf(
    title,
    html`<h1>${title}</h1>
<p class="quiet">${name} · ${period.from} – ${plusDays(period.until, -1)} · read only${isAnonymous && ' · anonymous'}${
      weighing && ` · weighed by ${weighing.by.map((one) => one.replace('trait:', '')).join(', ')}`
    }</p>
<dl>
<div><dt>Completed</dt><dd>${passages.complete}</dd></div>
<div><dt>Completion rate</dt><dd>${percent(passages.completion)}</dd></div>
${passages.response && html`<div><dt>Response rate</dt><dd>${percent(passages.response.rate)}</dd></div>`}
</dl>
${questions.map((question) => questionPart(question, words.get(question.name) ?? []))}`,
  )
}

/** For a link that was ended, never was one, or whose survey is gone. */
export function endedPage(): string {
  return documentOf(
    'These results are not shared',
    html`<h1>These results are not shared</h1>
<p>The link was ended, is over, or is not complete. Ask whoever sent it to you for a new one.</p>`,
  )
}

function documentOf(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<style>${new Piece(style)}</style>
</head>
<body><main>
${body}
</main></body>
</html>
`.text
}

function questionPart({ title, answers }: Results['questions'][number], quotes: WordsShown['quotes']): Html {
  const effective = answers.effective < answers.n && `, worth ${Math.round(answers.effective)}`
  return html`<section>
<h2>${title}</h2>
${answersPart(title, answers)}
<p class="quiet">n ${answers.n}${effective}${answers.reliability === 'few' && ', few answers'}</p>
${quotes.map(({ text, language }) => html`<blockquote lang="${language}">“${text}”</blockquote>`)}
</section>`
}

function answersPart(
  title: string,
  { score, mean, choices, rows, ranks, reliability, n }: QuestionAnswers,
): Html | false {
  if (n > 0 && reliability === 'hidden') return html`<p class="quiet">Too few to show.</p>`
  const measured = score ?? mean
  if (rows) return matrixPart(title, rows)
  if (ranks) return ranksPart(title, ranks)
  return html`${measured?.value != null && html`<p><span class="big">${number(measured.value)}</span> ${range(measured, number)}</p>`}
${
  choices &&
  html`<table><caption>${title}</caption>${choices.map(
    ({ label, share }) =>
      html`<tr><th scope="row">${label}</th><td><meter min="0" max="1" value="${share.value ?? 0}">${percent(share)}</meter></td><td>${percent(share)} ${range(share, asPercent)}</td></tr>`,
  )}</table>`
}`
}

function matrixPart(title: string, rows: NonNullable<QuestionAnswers['rows']>): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><caption>${title}</caption>
<tr><td></td>${rows[0]?.choices.map(({ label }) => html`<th scope="col">${label}</th>`)}<th scope="col">n</th></tr>
${rows.map(
  ({ label, choices, n }) =>
    html`<tr><th scope="row">${label}</th>${choices.map(({ share }) => html`<td>${percent(share)}</td>`)}<td>${n}</td></tr>`,
)}</table></div>`
}

function ranksPart(title: string, ranks: NonNullable<QuestionAnswers['ranks']>): Html {
  return html`<table><caption>${title}</caption>
<tr><th scope="col">Answer</th><th scope="col">Mean place</th><th scope="col">Put first</th></tr>
${ranks.map(
  ({ label, place, first }) =>
    html`<tr><th scope="row">${label}</th><td>${place.value === null ? '–' : number(place.value)}</td><td>${percent(first)}</td></tr>`,
)}</table>`
}

const number = (value: number) => value.toFixed(Number.isInteger(value) ? 0 : 1).replace('-', '−')
const asPercent = (share: number) => `${Math.round(share * 100)}%`
const percent = ({ value }: Estimated) => (value === null ? 'too few' : asPercent(value))

function range({ low, high }: { low: number | null; high: number | null }, said: (value: number) => string) {
  return low !== null && high !== null && html`<span class="quiet">${said(low)} to ${said(high)}</span>`
}
