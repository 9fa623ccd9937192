import { type Html, html } from '../../../../customers/index.ts'
import type { ShownChoice, ShownQuestion } from '../../../model/asking.ts'
import type { AnswerValue } from '../../../model/survey.ts'
import { fields } from '../../fields.ts'
import type { PageWords } from '../words.ts'

/** What a control is drawn from: the question, what was answered so far, and the page's own words. */
export interface Drawn {
  question: ShownQuestion
  /** Its place in the survey, by which its fields are called. */
  place: number
  answer: AnswerValue | undefined
  comment: string
  words: PageWords
  /** What says more about it, for `aria-describedby`. */
  describedBy: string
}

/** One thing to choose: what is sent, what is seen, and what is said where that differs. */
interface Pick {
  value: string
  shown: Html | string
  said?: string
}

export function radio({ question, place, answer }: Drawn, one: Pick): Html {
  return input('radio', fields.answer(place), String(answer ?? ''), one, question.isRequired)
}

export function checkbox({ place, answer }: Drawn, one: Pick): Html {
  const chosen = Array.isArray(answer) ? answer : [answer]
  return input('checkbox', fields.answer(place), chosen.includes(one.value) ? one.value : '', one, false)
}

export function input(
  type: 'radio' | 'checkbox',
  name: string,
  chosen: string,
  { value, shown, said }: Pick,
  isRequired: boolean,
): Html {
  return html`<label class="pick${type === 'checkbox' && ' many'}"><input type="${type}" name="${name}" value="${value}"${chosen === value && html` checked`}${isRequired && html` required`}><span>${
    said === undefined ? shown : html`<span aria-hidden="true">${shown}</span><span class="vh">${said}</span>`
  }</span></label>`
}

export function marked({ value, label }: ShownChoice): Pick {
  return { value, shown: html`<span class="mark" aria-hidden="true"></span><span>${label}</span>` }
}
