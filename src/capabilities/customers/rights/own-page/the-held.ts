import { identityName, kindNames, short } from '../document.ts'
import { type Html, html } from '../html.ts'
import type { OwnPage } from './page.ts'

const mostIdentities = 30
const mostTraits = 50

/** What is known about them: by what, which facts, how much of each kind. */
export function theHeld({ identities, traits, held }: OwnPage, day: (at: Date | string) => string): Html {
  return html`<section id="held" aria-labelledby="held-h"><h2 id="held-h">What we know about you</h2>
<h3>We know you by</h3>
<div class="scroll"><table><thead><tr><th scope="col">What</th><th scope="col">As</th><th scope="col">From</th></tr></thead><tbody>
${identities
  .slice(0, mostIdentities)
  .map(
    ({ kind, value, source, first_seen }) =>
      html`<tr><td>${identityName(kind)}</td><td>${short(value, 120)}</td><td>${source}<br><small>since ${day(first_seen)}</small></td></tr>`,
  )}
</tbody></table></div>
${more(identities.length - mostIdentities)}
<h3>We were told about you</h3>
${traits.length === 0 ? html`<p class="quiet">Nothing more.</p>` : table(traits, day)}
${more(traits.length - mostTraits)}
<h3>What we keep of our dealings</h3>
${held.length === 0 ? html`<p class="quiet">Nothing has happened between us yet.</p>` : kept(held, day)}
</section>`
}

function table(traits: OwnPage['traits'], day: (at: string) => string): Html {
  return html`<div class="scroll"><table><thead><tr><th scope="col">What</th><th scope="col">Value</th><th scope="col">From</th></tr></thead><tbody>
${traits
  .slice(0, mostTraits)
  .map(
    ({ name, value, toldAt, source }) =>
      html`<tr><td>${short(name, 60)}</td><td>${short(String(value), 120)}</td><td>${source}${toldAt && html`<br><small>told on ${day(toldAt)}</small>`}</td></tr>`,
  )}
</tbody></table></div>`
}

function kept(held: OwnPage['held'], day: (at: string) => string): Html {
  return html`<ul>${held.map(
    ({ kind, n, first, last }) =>
      html`<li>${kindNames[kind] ?? kind}: ${n.toLocaleString('en')} <small>${span(day(first), day(last))}</small></li>`,
  )}</ul>`
}

function span(first: string, last: string) {
  return first === last ? `on ${first}` : `from ${first} to ${last}`
}

function more(n: number): Html | false {
  return n > 0 && html`<p class="quiet">… and ${n} more, which are in your download.</p>`
}
