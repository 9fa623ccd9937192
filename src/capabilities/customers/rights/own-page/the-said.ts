import { isScaleName, type Scale, scales } from '../../../../statistics/scales.ts'
import { short } from '../document.ts'
import { type Html, html } from '../html.ts'
import type { Said } from './facts.ts'
import type { OwnPage } from './page.ts'

type Day = (at: string) => string

const shownText = 600

/** Their own words and answers, newest first. */
export function theSaid({ said, older, token }: OwnPage, day: Day): Html {
  return html`<section id="said" aria-labelledby="said-h"><h2 id="said-h">What you said</h2>
${said.length === 0 && html`<p class="quiet">You have not written or answered anything here yet.</p>`}
<ol class="said">${said.map((one) => line(one, day))}</ol>
${older && html`<p class="buttons"><a class="button plain" href="/my/${token}?older=${older}#said">Show older ones</a></p>`}
</section>`
}

function line({ occurred_at, name, channel, scale, score, text }: Said, day: Day): Html {
  return html`<li><strong>${short(name, 100)}</strong>${score !== null && html` · ${answer(scale, score)}`}
<br><small><time datetime="${occurred_at}">${day(occurred_at)}</time>${channel && ` · ${channel}`}</small>
${text !== '' && html`<blockquote>${short(text, shownText)}</blockquote>`}</li>`
}

/** `9 of 10`, or the word they chose. */
function answer(name: string, score: number): string {
  if (!isScaleName(name)) return String(score)
  const scale: Scale = scales[name]
  const word = Object.entries(scale.words ?? {}).find(([, value]) => value === score)?.[0]
  return word ?? `${score} of ${scale.highest}`
}

function scaleName(name: string) {
  return isScaleName(name) ? scales[name].label : name
}

/** Where their answers are counted, and what the company says it did. */
export function cameOf({ counted, notes }: OwnPage, day: Day): Html {
  return html`<section id="came" aria-labelledby="came-h"><h2 id="came-h">What came of it</h2>
${
  counted.length === 0
    ? html`<p class="quiet">You have given no answers that are counted.</p>`
    : html`<p>Your answers are counted, together with those of others, in:</p><ul>${counted.map(
        ({ scale, wording, n, last }) =>
          html`<li>${wording && `“${short(wording, 120)}” `}<small>${scaleName(scale)}</small>:
${n === 1 ? 'one answer' : `${n} answers`}, last on ${day(last)}</li>`,
      )}</ul>`
}
${
  notes.length === 0
    ? html`<p class="quiet">We have not written down yet what we changed because of such answers.</p>`
    : notes.map(
        ({ title, text, topic, day: on }) =>
          html`<h3>${title}</h3><p class="quiet">${day(`${on}T12:00:00Z`)}${topic && ` · ${topic}`}</p><p>${text}</p>`,
      )
}
</section>`
}
