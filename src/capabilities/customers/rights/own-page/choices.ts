import type { Channel } from '../../consent/channels.ts'
import type { Consents } from '../../consent/contract.ts'
import { type Html, html } from '../html.ts'
import type { OwnPage } from './page.ts'

const ways: Record<Channel, string> = {
  email: 'By e-mail',
  phone: 'By phone',
  sms: 'By text message',
  web: 'On our pages and in our apps',
  post: 'By post',
  any: 'Yes, you may',
}

type Purposes = Consents['purposes']

/** One switch for each purpose and way. As easy to take back as to give: tick or untick, and save. */
export function choices({ consents, token }: OwnPage, day: (at: string) => string): Html {
  return html`<section id="choices" aria-labelledby="choices-h"><h2 id="choices-h">Your choices</h2>
<p>Tick what we may do. You can change it whenever you like, and nothing you buy depends on it.</p>
<form method="post" action="/my/${token}/choices">
${consents.purposes.map((one) => purposeOf(one, day))}
<p class="buttons"><button>Save my choices</button>
<button class="plain" name="none" value="yes">Refuse everything</button></p>
</form></section>`
}

function purposeOf({ purpose, states }: Purposes[number], day: (at: string) => string): Html {
  return html`<fieldset><legend>${purpose.name}</legend>
<p>${purpose.whatFor} <span class="quiet">${purpose.whatYouGet}</span></p>
<div class="ways">${states.map(
    ({ channel, may, by }) =>
      html`<label><input type="checkbox" name="may" value="${purpose.id}.${channel}"${may && html` checked`}> <span>${ways[channel]}${
        by && html` <small>(${by.given ? 'yes' : 'no'} since ${day(by.at)})</small>`
      }</span></label>`,
  )}</div></fieldset>`
}

/** What a saved form changes: each switch that stands otherwise than what holds now. */
export function changedChoices({ purposes }: Consents, form: URLSearchParams) {
  const ticked = new Set(form.get('none') ? [] : form.getAll('may'))
  return purposes.flatMap(({ purpose, states }) =>
    states.flatMap(({ channel, may }) => {
      const given = ticked.has(`${purpose.id}.${channel}`)
      return given === may ? [] : [{ purpose: purpose.id, channel, given, wording: wordingOf(purpose) }]
    }),
  )
}

/** The words they saw, as proof. */
function wordingOf({ name, whatFor, whatYouGet }: Purposes[number]['purpose']) {
  return `${name}: ${whatFor} ${whatYouGet}`
}
