import { documentOf, html } from '../../customers/index.ts'
import { directionOf } from '../mail/words.ts'
import type { Unsubscribing } from './link.ts'
import { unsubscribeWords } from './words.ts'

interface Here extends Pick<Unsubscribing, 'channel' | 'language'> {
  token: string
}

/** Before anything happens: mail programs and scanners open links by themselves, and open nothing but this. */
export function askPage({ token, channel, language }: Here): string {
  const say = unsubscribeWords(language)
  return pageOf(
    language,
    say.title,
    html`<p>${say.ask}</p>
<form method="post" action="/u/${token}"><p class="buttons">
<button>${channel === 'email' ? say.byMail : say.byText}</button>
<button class="plain" name="any" value="yes">${say.any}</button></p></form>`,
  )
}

/** Afterwards, with the way back. */
export function donePage({ token, language }: Pick<Here, 'token' | 'language'>): string {
  const say = unsubscribeWords(language)
  return pageOf(
    language,
    say.doneTitle,
    html`<p class="done" role="status">${say.done}</p>
<form method="post" action="/u/${token}"><p class="buttons">
<button class="plain" name="again" value="yes">${say.again}</button></p></form>`,
  )
}

export function backPage({ language }: Pick<Here, 'language'>): string {
  const say = unsubscribeWords(language)
  return pageOf(language, say.backTitle, html`<p class="done" role="status">${say.back}</p>`)
}

export function lostPage(language: string): string {
  const say = unsubscribeWords(language)
  return pageOf(language, say.lostTitle, html`<p>${say.lost}</p>`)
}

function pageOf(language: string, title: string, body: ReturnType<typeof html>): string {
  return documentOf({
    title,
    language,
    direction: directionOf(language),
    body: html`<header><h1>${title}</h1></header><main><section>${body}</section></main>`,
  })
}
