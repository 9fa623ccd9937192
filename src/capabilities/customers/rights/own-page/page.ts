import type { Consents } from '../../consent/contract.ts'
import type { PublicNote } from '../contract.ts'
import { dayIn, documentOf } from '../document.ts'
import { type Html, html } from '../html.ts'
import { choices } from './choices.ts'
import type { Counted, Held, Said } from './facts.ts'
import { theHeld } from './the-held.ts'
import { cameOf, theSaid } from './the-said.ts'

export interface OwnPage {
  token: string
  zone: string
  now: Date
  expiresAt: Date
  name: string | null
  identities: readonly { kind: string; value: string; source: string; first_seen: Date }[]
  traits: readonly { name: string; value: unknown; toldAt: string | null; source: string }[]
  held: readonly Held[]
  said: readonly Said[]
  /** Leads to the older ones. */
  older: string | null
  counted: readonly Counted[]
  notes: readonly PublicNote[]
  consents: Consents
  /** When they will be forgotten, while they can still change their mind. */
  leavingAt: Date | null
  isSaved: boolean
}

/** Everything a customer can see and decide, on one page that works without a script. */
export function ownPage(page: OwnPage): string {
  const day = dayIn(page.zone)
  const greeting = page.name ? `Hello ${page.name}` : 'Hello'
  return documentOf({
    title: 'Your data and your choices',
    body: html`<header>
<h1>${greeting}</h1>
<p>This page is yours. It shows what we know about you, what you told us and what came of it. You can change your
choices, take your data with you, or have us forget you.</p>
<p class="quiet">Whoever has the address of this page can see it: keep it to yourself. It works until ${day(page.expiresAt)}.</p>
${page.isSaved && html`<p class="done" role="status">Your choices are saved.</p>`}
${page.leavingAt && leaving(page.token, day(page.leavingAt))}
<nav aria-label="On this page"><ul>
${places.map(([id, words]) => html`<li><a href="#${id}">${words}</a></li>`)}
</ul></nav>
</header>
<main>
${theHeld(page, day)}
${theSaid(page, day)}
${cameOf(page, day)}
${choices(page, day)}
${takeAway(page.token)}
${!page.leavingAt && forgetMe(page.token)}
</main>
<footer><p>You can also complain to the data protection authority of your country at any time.</p></footer>`,
  })
}

const places = [
  ['held', 'What we know'],
  ['said', 'What you said'],
  ['came', 'What came of it'],
  ['choices', 'Your choices'],
  ['take', 'Take it with you'],
  ['forget', 'Be forgotten'],
] as const

function leaving(token: string, day: string): Html {
  return html`<div class="wait" id="forget" role="status"><p><strong>You asked us to forget you.</strong> It happens on
${day}. Until then you can change your mind.</p>
<form method="post" action="/my/${token}/keep"><button class="plain">Do not forget me</button></form></div>`
}

function takeAway(token: string): Html {
  return html`<section id="take" aria-labelledby="take-h"><h2 id="take-h">Take it with you</h2>
<p>All of it, as a file: to read yourself, or to give to another company.</p>
<p class="buttons"><a class="button plain" href="/my/${token}/download?format=html">Download to read (HTML)</a>
<a class="button plain" href="/my/${token}/download?format=json">Download for programs (JSON)</a></p></section>`
}

function forgetMe(token: string): Html {
  return html`<section id="forget" aria-labelledby="forget-h"><h2 id="forget-h">Be forgotten</h2>
<p>We can remove everything we know about you. The next page says what that means before anything happens.</p>
<p class="buttons"><a class="button plain" href="/my/${token}/forget">Forget me…</a></p></section>`
}
