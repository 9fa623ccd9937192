import { type Html, html, Html as Piece } from './html.ts'
import { style } from './style.ts'

interface Document {
  title: string
  body: Html
  /** Two letters; English unless told. */
  language?: string
  direction?: 'ltr' | 'rtl'
}

/** A whole page that needs nothing else: no script, no other file. */
export function documentOf({ title, body, language = 'en', direction = 'ltr' }: Document): string {
  const { text } = html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Piece(style)}</style>
</head>
<body>
${body}
</body>
</html>
`
  return text
}

/** `31 March 2026` in the organisation's zone. */
export function dayIn(zone: string) {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: zone })
  return (instant: Date | string) => format.format(new Date(instant))
}

/** Plain names of what people are known by. */
export function identityName(kind: string): string {
  return identityNames[kind] ?? kind
}

const identityNames: Record<string, string> = {
  userId: 'Customer number or account',
  email: 'E-mail address',
  phone: 'Phone number',
  external: 'Number in another system of ours',
  device: 'Device',
  anonymousId: 'Browser (a random number)',
  name: 'Name',
}

export const kindNames: Record<string, string> = {
  page: 'Pages you looked at',
  event: 'Things you did on our pages and in our apps',
  order: 'Orders',
  message: 'Messages',
  response: 'Answers to questions',
  review: 'Reviews',
  call: 'Calls',
  visit: 'Visits',
  ticket: 'Cases',
  note: 'Notes of ours',
}

/** Long words are cut here; the download has all of them. */
export function short(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).toWellFormed()}…`
}
