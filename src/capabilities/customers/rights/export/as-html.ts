import { dayIn, documentOf, short } from '../document.ts'
import { type Html, html } from '../html.ts'
import type { Held } from './export.ts'

/** A page to read, kept as a file: the same as the JSON, in tables. */
export async function* asHtml({
  customerId,
  madeAt,
  zone,
  rooms,
  interactions,
}: Held): AsyncGenerator<string> {
  const place = '<!-- here -->'
  const whole = documentOf({
    title: 'Everything we hold about you',
    body: html`<header><h1>Everything we hold about you</h1>
<p>As of ${dayIn(zone)(madeAt)}. Number of the record: ${customerId}</p></header>
<main>
${Object.entries(rooms).map(([heading, rows]) => room(heading, rows))}
<section><h2>Everything that happened</h2>
<div class="scroll"><table><thead><tr><th scope="col">When (UTC)</th><th scope="col">What</th><th scope="col">More</th></tr></thead>
<tbody>${here}</tbody></table></div></section>
</main>`,
  })
  const [before = '', after = ''] = whole.split(place)
  yield before
  for await (const one of interactions) yield line(one).text
  yield after
}

const here = html`<!-- here -->`

function room(heading: string, rows: readonly unknown[]): Html {
  return html`<section><h2>${heading}</h2>
${rows.length === 0 ? html`<p class="quiet">Nothing.</p>` : html`<ul>${rows.map((row) => html`<li>${inWords(row)}</li>`)}</ul>`}</section>`
}

function line({ occurred_at, kind, name, text, ...more }: Record<string, unknown>): Html {
  return html`<tr><td>${String(occurred_at)}</td><td>${String(name ?? kind)} <small>${String(kind)}</small>${
    text ? html`<blockquote>${String(text)}</blockquote>` : ''
  }</td><td><small>${inWords(more)}</small></td></tr>
`
}

/** `name: Ann · since: …`, whatever stands in a row. */
function inWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .filter(([, one]) => one !== null && one !== '')
    .map(([name, one]) => `${name}: ${plain(one)}`)
    .join(' · ')
}

function plain(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? short(JSON.stringify(value), 10_000) : String(value)
}
