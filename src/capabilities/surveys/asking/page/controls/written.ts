import { type Html, html } from '../../../../customers/index.ts'
import type { ShownQuestion } from '../../../model/asking.ts'
import type { AnswerValue } from '../../../model/survey.ts'
import { fields } from '../../fields.ts'
import { filled } from '../words.ts'
import { type Drawn, input, marked } from './pick.ts'

export function line(drawn: Drawn): Html {
  const { question, place, answer, describedBy } = drawn
  const name = fields.answer(place)
  const value = typeof answer === 'string' || typeof answer === 'number' ? String(answer) : ''
  const described = describedBy !== '' && html` aria-describedby="${describedBy}"`
  const needed = question.isRequired && html` required`
  if (question.kind === 'text' && question.isLong)
    return html`<textarea id="${name}" name="${name}" maxlength="${question.longest}" rows="4"${described}${needed}>${value}</textarea>`
  const { type, autocomplete, longest } = inputOf(question)
  return html`<input id="${name}" type="${type}" name="${name}" value="${value}"${autocomplete && html` autocomplete="${autocomplete}"`}${longest && html` maxlength="${longest}"`}${described}${needed}>`
}

function inputOf({ kind, input: asked, longest }: ShownQuestion) {
  if (kind === 'date') return { type: 'date' }
  if (kind !== 'contact') return { type: 'text', longest }
  if (asked === 'email') return { type: 'email', autocomplete: 'email', longest: 255 }
  if (asked === 'tel') return { type: 'tel', autocomplete: 'tel', longest: 40 }
  return { type: 'text', autocomplete: 'name', longest: 255 }
}

export function consent(drawn: Drawn): Html {
  const { question, place, answer, words } = drawn
  const label = question.highLabel || words.agree
  return html`<div class="list">${input('checkbox', fields.answer(place), answer === true ? 'true' : '', marked({ value: 'true', label, image: '' }), question.isRequired)}</div>`
}

/** What is sent already stays: a browser does not show it again. */
export function file(drawn: Drawn, largestMb: number): Html {
  const { question, place, answer, words } = drawn
  const sent = Array.isArray(answer) ? answer : []
  const name = fields.answer(place)
  return html`<input id="${name}" type="file" name="${name}"${question.most !== 1 && html` multiple`} aria-describedby="${name}m"${question.isRequired && sent.length === 0 && html` required`}>
<p class="help" id="${name}m">${filled(words.file, { most: largestMb })}</p>
${sent.map((one) => html`<p class="help">${filled(words.fileKept, { name: nameOf(one) })}</p>`)}`
}

function nameOf(one: AnswerValue): string {
  return typeof one === 'object' && one !== null && 'name' in one ? String(one.name) : ''
}

/** The words beside an answer; where “something else” can be chosen they stand there. */
export function commentBeside({ question, place, comment, words }: Drawn): Html | false {
  if (!question.hasComment || question.hasOther) return false
  const name = fields.comment(place)
  return html`<div class="comment"><label for="${name}">${words.comment}</label>
<textarea id="${name}" name="${name}" maxlength="4000" rows="3">${comment}</textarea></div>`
}
