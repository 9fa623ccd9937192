import { type Html, html } from '../../../customers/index.ts'
import { surveyDocument } from './document.ts'
import { spokenFor, wordsIn } from './words.ts'

interface Around {
  language: string
  isFramed?: boolean
  told?: Readonly<Record<string, string>>
}

/** Whoever answered is thanked, and told what earlier answers changed. */
export function thanksPage({
  thanks,
  changed,
  title,
  ...around
}: Around & { title: string; thanks: string; changed: string }) {
  const words = wordsIn(around.language)
  return endPage(around, {
    title: `${words.thanksTitle} · ${title}`,
    heading: words.thanksTitle,
    body: html`<p>${thanks || words.thanks}</p>
${changed !== '' && html`<div class="said"><h2>${words.changed}</h2><p>${changed}</p></div>`}`,
  })
}

/** Why nothing is asked here. */
export type Sorry = 'closed' | 'notYet' | 'quota' | 'answered' | 'unknown' | 'tooOften' | 'failed'

export function sorryPage(why: Sorry, around: Around): string {
  const words = wordsIn(around.language)
  const spoken = spokenFor(around.language)
  return endPage(
    { ...around, language: spoken },
    {
      title: words[why],
      heading: words[why],
      body: html`<p>${words[`${why}More`]}</p>`,
    },
  )
}

/** What was answered so far is kept; here is the way back. */
export function laterPage({ address, ...around }: Around & { address: string }): string {
  const words = wordsIn(around.language)
  return endPage(around, {
    title: words.keptTitle,
    heading: words.keptTitle,
    body: html`<p>${words.keptMore}</p><p><a href="${address}" dir="ltr">${address}</a></p>
<p><a class="button" href="${address}">${words.goOn}</a></p>`,
  })
}

function endPage(
  around: Around,
  { title, heading, body }: { title: string; heading: string; body: Html },
): string {
  return surveyDocument({
    ...around,
    title,
    body: html`<div class="page"><main class="end"><h1 class="big">${heading}</h1>
${body}</main></div>`,
  })
}
