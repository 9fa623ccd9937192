import type { Stretch } from './blank.ts'

const closed =
  /(?<=[.!?,;)]\s{1,3}|\s{2})(?:(?:kind|best|warm) regards|regards|sincerely|mit freundlichen grüßen|viele grüße|cordialement|saludos cordiales|cordiali saluti|met vriendelijke groet|pozdrawiam|с уважением),?\s[^.!?\n]{0,60}\.?\s*$/i
const wrote =
  /(?:wrote|schrieb[^:\n]{0,80}|a écrit|escribió|ha scritto|escreveu|schreef[^:\n]{0,80}|skrev[^:\n]{0,80}) ?:/gi
const opening = /\s(?:On|Am|Le|El|Il|Em|Op|Den) (?=[^\n]{0,180}\d)[^\n]{5,240}$/

/** Mails whose lines were joined by whoever exported them: the quote and the closing at the end of one long line. */
export function flattenedIn(text: string): Stretch[] {
  const stretches = text.includes(':') ? quoteIn(text) : []
  const tail = Math.max(0, (stretches[0]?.start ?? text.length) - 120)
  const close = closed.exec(text.slice(tail, stretches[0]?.start))
  if (close) stretches.unshift({ start: tail + close.index, end: tail + close.index + close[0].length })
  return stretches
}

/** The quoted mail, from the words that announce it. */
function quoteIn(text: string): Stretch[] {
  for (const { index } of text.matchAll(wrote)) {
    const from = Math.max(0, index - 250)
    const opened = opening.exec(text.slice(from, index))
    if (!opened || !text.slice(0, from + opened.index).trim() || !/[@<\d]/.test(opened[0])) continue
    return [{ start: from + opened.index, end: text.length }]
  }
  return []
}
