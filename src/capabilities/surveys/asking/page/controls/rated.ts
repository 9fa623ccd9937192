import { type Html, html } from '../../../../customers/index.ts'
import type { ShownQuestion } from '../../../model/asking.ts'
import { face, star, thumb } from '../pictures.ts'
import { filled } from '../words.ts'
import { type Drawn, radio } from './pick.ts'

/** Numbers and signs in a row: the lowest first, with what both ends mean below. */
export function scale(drawn: Drawn): Html {
  const { question, words } = drawn
  const ends = { [question.lowest]: question.lowLabel, [question.highest]: question.highLabel }
  const picks = numbers(question).map((n) => ({
    value: String(n),
    shown: String(n),
    said: ends[n] ? filled(words.lowest, { n, label: ends[n] }) : undefined,
  }))
  return html`<div class="scale s${picks.length}">${picks.map((one) => radio(drawn, one))}</div>${endsOf(question)}`
}

export function stars(drawn: Drawn): Html {
  const all = numbers(drawn.question)
  const picks = all.map((n, i) => ({
    value: String(n),
    shown: star,
    said: filled(drawn.words.stars, { n: i + 1, all: all.length }),
  }))
  return html`<div class="scale star s${picks.length}">${picks.map((one) => radio(drawn, one))}</div>${endsOf(drawn.question)}`
}

export function smileys(drawn: Drawn): Html {
  const names = drawn.words.smileys.split(',')
  const all = numbers(drawn.question)
  const picks = all.map((n, i) => {
    const mood = all.length === 1 ? 1 : i / (all.length - 1)
    return { value: String(n), shown: face(mood), said: names[Math.round(mood * (names.length - 1))] }
  })
  return html`<div class="scale face s${picks.length}">${picks.map((one) => radio(drawn, one))}</div>${endsOf(drawn.question)}`
}

export function thumbs(drawn: Drawn): Html {
  const { question, words } = drawn
  const labelled = (value: '0' | '1', label: string, otherwise: string) => {
    const told = question.choices.find((choice) => choice.value === value)?.label
    return { value, shown: html`${thumb(value === '1')} ${told || label || otherwise}` }
  }
  const picks = [
    labelled('1', question.highLabel, words.thumbsUp),
    labelled('0', question.lowLabel, words.thumbsDown),
  ]
  return html`<div class="scale s2">${picks.map((one) => radio(drawn, one))}</div>`
}

export function endsOf({ lowLabel, highLabel, choices }: ShownQuestion): Html | false {
  const isTold = lowLabel !== '' || highLabel !== ''
  return (
    isTold &&
    choices.length === 0 &&
    html`<div class="ends" aria-hidden="true"><span>${lowLabel}</span><span>${highLabel}</span></div>`
  )
}

/** Of choices that are numbers, theirs; else every whole number of the range. */
function numbers({ lowest, highest, choices }: ShownQuestion): number[] {
  const told = choices.map(({ value }) => Number(value)).filter(Number.isInteger)
  if (told.length > 1) return told
  return Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i)
}
