import { Html, html } from '../../customers/index.ts'
import type { MailBlock, MailChoice, MailContent } from './content.ts'
import type { MailFoot } from './lay.ts'
import { directionOf, mailWords } from './words.ts'

/**
 * One column of blocks without tables. What matters stands on the elements themselves, as some programs drop the style
 * of the head; what the head adds is for phones and for the dark. Colours are pairs that stay readable when a program
 * turns them round by itself.
 */
export function asHtml(content: MailContent, foot: MailFoot): string {
  const { language, preview, blocks } = content
  const page = html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title></title>
<style>${new Html(headStyle)}</style>
</head>
<body class="page" style="margin:0;padding:24px 12px;background:#faf8f4;color:#1d1b18;font:16px/1.5 Arial,Helvetica,sans-serif">
${preview && html`<div style="display:none;max-height:0;overflow:hidden;opacity:0">${preview}${new Html('&#8199;&#847; '.repeat(40))}</div>`}
<div class="card" role="article" style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #e6e1d8;border-radius:10px">
${blocks.map((block) => blockOf(block, content))}
</div>
${footOf(content, foot)}
</body>
</html>
`
  return page.text
}

const headStyle = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
a.choice:focus,a.button:focus{outline:3px solid #2a7f79;outline-offset:2px}
@media (max-width:480px){
.page{padding:12px 6px!important}
.card{padding:16px!important}
a.choice{min-width:0!important;width:14.5%!important;margin:0 .6% 8px!important;padding:10px 0!important}
a.choice.wide{width:auto!important;display:block!important;padding:12px!important}
a.button{display:block!important}
}
@media (prefers-color-scheme:dark){
.page{background:#171614!important;color:#f1ede6!important}
.card{background:#1f1d1a!important;border-color:#34312c!important}
.quiet{color:#bdb6aa!important}
a.button{background:#6cc3b8!important;color:#10201e!important}
a.choice{background:#1f1d1a!important;color:#6cc3b8!important;border-color:#6cc3b8!important}
.foot a{color:#6cc3b8!important}
}`

const block = 'margin:0 0 16px'

function blockOf(part: MailBlock, { language }: MailContent): Html {
  if ('heading' in part)
    return html`<h1 style="${block};font-size:22px;line-height:1.3">${part.heading}</h1>\n`
  if ('says' in part) return html`<p style="${block}">${lines(part.says)}</p>\n`
  if ('quiet' in part)
    return html`<p class="quiet" style="${block};color:#57524a;font-size:14px">${lines(part.quiet)}</p>\n`
  if ('button' in part)
    return html`<p style="${block}"><a class="button" href="${part.button.href}" style="${button}">${part.button.label}</a></p>\n`
  return choicesOf(part, language)
}

const button =
  'display:inline-block;padding:12px 20px;background:#1f5f5b;color:#ffffff;border-radius:6px;font-weight:bold;text-align:center;text-decoration:none'

const choice =
  'display:inline-block;box-sizing:border-box;min-width:42px;margin:0 4px 8px 0;padding:10px 8px;border:1px solid #1f5f5b;border-radius:6px;background:#ffffff;color:#1f5f5b;font-weight:bold;line-height:22px;text-align:center;text-decoration:none'

type Choices = Extract<MailBlock, { choices: unknown }>

/** Long answers stand below each other, short ones in a row. */
function choicesOf({ choices, low, high }: Choices, language: string): Html {
  const isWide = choices.some(({ label }) => [...label].length > 3)
  const ends = [
    low && choices[0] && `${choices[0].label} = ${low}`,
    high && choices.at(-1) && `${choices.at(-1)!.label} = ${high}`,
  ]
  return html`<div style="${block}">${choices.map((one) => choiceOf(one, { isWide, language }))}${
    (low || high) &&
    html`<p class="quiet" style="margin:0;color:#57524a;font-size:14px">${ends.filter(Boolean).join(' · ')}</p>`
  }</div>\n`
}

function choiceOf(
  { label, href, spoken }: MailChoice,
  { isWide, language }: { isWide: boolean; language: string },
): Html {
  const wide = isWide ? ';display:block;margin:0 0 8px;padding:12px 16px' : ''
  return html`<a class="choice${isWide && ' wide'}" href="${href}" aria-label="${mailWords(language).answer}: ${spoken ?? label}" style="${choice}${wide}">${label}</a>`
}

function footOf({ because, language }: MailContent, { unsubscribe, from }: MailFoot): Html {
  const small = 'margin:0 0 6px;color:#57524a;font-size:13px'
  return html`<div class="foot" style="max-width:560px;margin:16px auto 0;padding:0 24px">
${because && html`<p class="quiet" style="${small}">${because}</p>`}
${from && html`<p class="quiet" style="${small}">${from}</p>`}
${
  unsubscribe &&
  html`<p style="${small}"><a href="${unsubscribe}" style="display:inline-block;padding:4px 0;color:#1f5f5b">${mailWords(language).unsubscribe}</a></p>`
}
</div>`
}

/** Line breaks of the writer stay. */
function lines(text: string): Html {
  const parts = text.split(/\r?\n/).map((line) => html`${line}`.text)
  return new Html(parts.join('<br>'))
}
