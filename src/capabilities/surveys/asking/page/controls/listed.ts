import { type Html, html } from '../../../../customers/index.ts'
import type { AnswerValue } from '../../../model/survey.ts'
import { fields } from '../../fields.ts'
import { filled } from '../words.ts'
import { type Drawn, input } from './pick.ts'

/** Every row is a question of its own, so that it reads the same on a phone, by keyboard and aloud. */
export function matrix(drawn: Drawn): Html {
  const { question, place, answer, words } = drawn
  const given = typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? answer : {}
  const columns = question.choices.map(({ value, label }) => ({ value, shown: label }))
  const picks = question.hasNotApplicable
    ? [...columns, { value: 'na', shown: words.notApplicable }]
    : columns
  return html`<div class="rows">${question.rows.map((row) => {
    const chosen = (given as Record<string, AnswerValue>)[row.value]
    return html`<fieldset><legend>${row.label}</legend><div class="wrap">${picks.map((one) =>
      input('radio', fields.row(place, row.value), String(chosen ?? ''), one, question.needsEveryRow),
    )}</div></fieldset>`
  })}</div>`
}

/** Places by number; with scripts, lines that move up and down. No dragging in either. */
export function ranking(drawn: Drawn): Html {
  const { question, place, answer, words } = drawn
  const order = Array.isArray(answer) ? answer : []
  const places = question.choices.map((_, i) => String(i + 1))
  return html`<p class="help">${words.rankHelp}</p><ol class="rank">${question.choices.map((one) => {
    const at = order.indexOf(one.value)
    return html`<li data-choice="${one.label}"><span>${one.label}</span>
<select name="${fields.rank(place, one.value)}" aria-label="${filled(words.place, { choice: one.label })}"><option value="">–</option>${places.map(
      (n) => html`<option${Number(n) === at + 1 && html` selected`}>${n}</option>`,
    )}</select></li>`
  })}</ol>`
}
