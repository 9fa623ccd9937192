import { type Html, html } from '../../../customers/index.ts'
import { count, inWords, rangeInWords } from '../say.ts'
import type { Evidence, Statement } from '../statement.ts'

const kinds = {
  measured: 'measured',
  compared: 'compared',
  assumption: 'assumption',
  missing: 'not known',
} as const

/** A sentence with what it rests on: how many, how sure, how it is known, and what customers say. */
export function statementHtml(statement: Statement): Html {
  return html`<p>${statement.text}</p>${knownHtml(statement)}${statement.evidence.map(evidenceHtml)}`
}

export function knownHtml({ claim, n, of, reliability, ...rest }: Statement): Html {
  const range = rangeInWords(rest)
  const kind = html`<span class="kind${claim === 'missing' ? ' missing' : ''}">${kinds[claim]}</span>`
  if (claim === 'missing') return html`<p class="known">${kind}</p>`
  return html`<p class="known">${kind}<span>n = ${count(n)} ${of}</span>${range === '' ? '' : html`<span>${differenceOf(rest)}${Math.round(rest.level * 100)}% interval ${range}</span>`}${
    reliability === 'ok' ? '' : html`<span class="few">too few to be sure</span>`
  }</p>`
}

function differenceOf({
  isDifference,
  value,
  unit,
}: Pick<Statement, 'isDifference' | 'value' | 'unit'>): string {
  return isDifference && value !== null ? `difference ${inWords(value, unit)}, ` : ''
}

/** Doors lead into the app; a file has none, so that only words and cases are shown. */
function evidenceHtml(evidence: Evidence): Html | '' {
  if (evidence.kind === 'quote' && evidence.text !== undefined)
    return html`<blockquote>“${evidence.text}” <small>${evidence.id.slice(0, 8)}</small></blockquote>`
  if (evidence.kind === 'case') return html`<p class="known">Case ${evidence.id}</p>`
  return ''
}
