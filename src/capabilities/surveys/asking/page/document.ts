import { Html, html } from '../../../customers/index.ts'
import { pageScript } from '../scripts.ts'
import { style } from './style.ts'
import { directionOf } from './words.ts'

interface SurveyDocument {
  language: string
  title: string
  body: Html
  /** Shown inside another page: no taller than it must be. */
  isFramed?: boolean
  /** What the script is told, as `data-…` of the body; without it there is no script. */
  told?: Readonly<Record<string, string>>
  /** The one of people's own devices unless told. */
  script?: string
}

/** A whole page in one answer: its style and its script stand in it, and nothing else is loaded. */
export function surveyDocument({
  language,
  title,
  body,
  isFramed,
  told,
  script = pageScript,
}: SurveyDocument): string {
  const { text } = html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body${isFramed && html` class="framed"`}${Object.entries(told ?? {}).map(([name, value]) => html` data-${new Html(name)}="${value}"`)}>
${body}
${told && html`<script>${new Html(script)}</script>`}
</body>
</html>
`
  return text
}
