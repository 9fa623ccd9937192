import { type Html, html } from '../../../../customers/index.ts'
import type { ShownChoice } from '../../../model/asking.ts'
import { fields, otherValue } from '../../fields.ts'
import { checkbox, type Drawn, marked, radio } from './pick.ts'
import { endsOf } from './rated.ts'

/** One of several: below each other, or beside each other where all of them are short. */
export function oneOf(drawn: Drawn): Html {
  const { question } = drawn
  const choices = [...question.choices, ...extra(drawn)]
  if (choices.length > 15) return html`${dropDown(drawn, choices)}${otherWords(drawn)}`
  const isNumbers = choices.every(({ label }) => label.length <= 3) && choices.length <= 11
  if (isNumbers && !question.hasOther)
    return html`<div class="scale s${choices.length}">${choices.map((one) => radio(drawn, { value: one.value, shown: one.label }))}</div>${endsOf(question)}`
  return html`<div class="list">${choices.map((one) => html`${radio(drawn, marked(one))}${one.value === otherValue && otherWords(drawn)}`)}</div>`
}

export function severalOf(drawn: Drawn): Html {
  const choices = [...drawn.question.choices, ...extra(drawn)]
  return html`<div class="list"${atMost(drawn)}>${choices.map(
    (one) => html`${checkbox(drawn, marked(one))}${one.value === otherValue && otherWords(drawn)}`,
  )}</div>`
}

export function pictures(drawn: Drawn): Html {
  const { question } = drawn
  const draw = question.most === 1 ? radio : checkbox
  return html`<div class="pictures"${question.most !== 1 && atMost(drawn)}>${question.choices.map((one) =>
    draw(drawn, {
      value: one.value,
      shown: html`${one.image !== '' && html`<img src="${one.image}" alt="" loading="lazy">`}<span>${one.label}</span>`,
    }),
  )}</div>`
}

function otherWords({ place, comment, question, words }: Drawn): Html | false {
  if (!question.hasOther) return false
  const name = fields.comment(place)
  return html`<div class="more"><label for="${name}">${words.otherWords}</label>
<input type="text" id="${name}" name="${name}" maxlength="4000" value="${comment}"></div>`
}

function extra({ question, words }: Drawn): ShownChoice[] {
  return [
    ...(question.hasOther ? [{ value: otherValue, label: words.other, image: '' }] : []),
    ...(question.hasNone ? [{ value: 'none', label: words.none, image: '' }] : []),
  ]
}

function dropDown({ question, place, answer, words }: Drawn, choices: readonly ShownChoice[]): Html {
  const name = fields.answer(place)
  return html`<select name="${name}" aria-label="${question.title}"${question.isRequired && html` required`}><option value="">${words.choose}</option>${choices.map(
    ({ value, label }) =>
      html`<option value="${value}"${String(answer ?? '') === value && html` selected`}>${label}</option>`,
  )}</select>`
}

function atMost({ question }: Drawn): Html | false {
  return question.most > 0 && html` data-most="${question.most}"`
}
