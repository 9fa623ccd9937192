import { Html, html } from '../../../customers/index.ts'
import type { ShownQuestion, Trouble } from '../../model/asking.ts'
import type { Answers } from '../../model/survey.ts'
import { commentOf } from '../../model/values.ts'
import { fields } from '../fields.ts'
import { oneOf, pictures, severalOf } from './controls/chosen.ts'
import { matrix, ranking } from './controls/listed.ts'
import type { Drawn } from './controls/pick.ts'
import { scale, smileys, stars, thumbs } from './controls/rated.ts'
import { commentBeside, consent, file, line } from './controls/written.ts'
import { filled, type PageWords } from './words.ts'

export interface Asked {
  question: ShownQuestion
  /** Its place in the survey, by which its fields are called. */
  place: number
  answers: Answers
  words: PageWords
  troubles: readonly Trouble[]
  /** What a script is told about it. */
  data?: Readonly<Record<string, string>>
}

/** Files up to so many MB are taken. */
export const largestFileMb = 5

/** One question with everything that belongs to it. Groups of fields are named by their legend, single ones by a label. */
export function questionHtml({ question, place, answers, words, troubles, data = {} }: Asked): Html {
  const id = `q${place}`
  const told = Object.entries(data).map(([name, value]) => html` data-${new Html(name)}="${value}"`)
  const begin = html`class="q" id="${id}"${told}`
  if (question.kind === 'statement') return statement(question, begin)
  const own = troubles.filter(
    (one) => one.question === question.name || one.question === commentOf(question.name),
  )
  const error = own[0] && troubleInWords(own[0], question, words)
  const described = [question.help && `${id}h`, error && `${id}e`].filter(Boolean).join(' ')
  const comment = answers[commentOf(question.name)]
  const drawn: Drawn = {
    question,
    place,
    answer: answers[question.name],
    comment: typeof comment === 'string' ? comment : '',
    words,
    describedBy: described,
  }
  const title = html`${question.title}${question.isRequired && html` <span class="need"><span aria-hidden="true">*</span><span class="vh">(${words.needed})</span></span>`}`
  const more = html`${question.help !== '' && html`<p class="help" dir="auto" id="${id}h">${question.help}</p>`}
${error && html`<p class="err" id="${id}e">${error}</p>`}`
  const body = html`${more}<div class="control">${control(drawn)}</div>${commentBeside(drawn)}`
  if (isSingle(question))
    return html`<section ${begin}><h2 dir="auto"><label for="${fields.answer(place)}">${title}</label></h2>${body}</section>`
  return html`<section ${begin}><fieldset${described !== '' && html` aria-describedby="${described}"`}><legend><h2 dir="auto">${title}</h2></legend>${body}</fieldset></section>`
}

function statement({ title, choices: [picture] }: ShownQuestion, begin: Html): Html {
  return html`<section ${begin}>${picture && html`<p><img src="${picture.image}" alt="${picture.label}"></p>`}<h2 class="words" dir="auto">${title}</h2></section>`
}

/** Answered in one field, which its title can be the label of. */
function isSingle({ kind }: ShownQuestion): boolean {
  return kind === 'text' || kind === 'date' || kind === 'contact' || kind === 'file'
}

function control(drawn: Drawn): Html {
  switch (drawn.question.kind) {
    case 'stars':
      return stars(drawn)
    case 'smileys':
      return smileys(drawn)
    case 'thumbs':
      return thumbs(drawn)
    case 'nps':
    case 'csat':
    case 'ces':
      return drawn.question.choices.length > 0 ? oneOf(drawn) : scale(drawn)
    case 'likert':
    case 'nes':
    case 'single':
      return oneOf(drawn)
    case 'multiple':
      return severalOf(drawn)
    case 'image':
      return pictures(drawn)
    case 'matrix':
      return matrix(drawn)
    case 'ranking':
      return ranking(drawn)
    case 'consent':
      return consent(drawn)
    case 'file':
      return file(drawn, largestFileMb)
    default:
      return line(drawn)
  }
}

/** What is wrong, in the language of the page. */
function troubleInWords({ what }: Trouble, { kind, most, longest }: ShownQuestion, words: PageWords): string {
  switch (what) {
    case 'required':
      return kind === 'consent' ? words.needsConsent : words.unanswered
    case 'too-many':
      return filled(words.tooMany, { most })
    case 'too-long':
      return filled(words.tooLong, { most: kind === 'text' ? longest : 4000 })
    case 'no-date':
      return words.noDate
    case 'no-address':
      return words.noMail
    default:
      return words.unfit
  }
}
