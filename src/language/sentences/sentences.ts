import type { Span } from '../annotation.ts'
import { endsInAbbreviation } from './abbreviations.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A list's mark at the beginning of a line: what follows is a sentence of its own, the mark is not part of it. */
const bullet = /^[\s]*(?:[-*•·–—▪◦‣>]+\s+|\(?\d{1,2}[.)]\s+(?=\S))/

/** Letters, figures or pictures: whatever has none of them says nothing. */
const saying = /[\p{L}\p{N}\p{Extended_Pictographic}]/u

/** Could a sentence end before the end of the text? Most short comments cannot, and need not be looked at closely. */
const inner = /[.!?…。！？؟।։။\n\r\u2028\u2029]\s*\S|[\p{Extended_Pictographic}]\s+\p{L}/u

/** Beyond so many the rest is one: a text of a million full stops is no text. */
const mostSentences = 500

/**
 * Where each sentence stands, without the spaces around it. Intl.Segmenter's rules, mended where people write otherwise than
 * books: “approx. 5 days” goes on, lines of a list are sentences, and an emoji may end one as a full stop does.
 */
export function sentencesOf(text: string): Span[] {
  if (!inner.test(text)) return spansThatSay(text, [{ start: 0, end: text.length }])
  return spansThatSay(
    text,
    linesOf(text).flatMap((line) => sentencesOfLine(text, line)),
  )
}

function spansThatSay(text: string, spans: readonly Span[]): Span[] {
  const trimmed = spans.map((span) => withoutSpaces(text, span))
  const saysSomething = trimmed.filter(({ start, end }) => saying.test(text.slice(start, end)))
  if (saysSomething.length <= mostSentences) return saysSomething
  const rest = { start: saysSomething[mostSentences - 1]!.start, end: saysSomething.at(-1)!.end }
  return [...saysSomething.slice(0, mostSentences - 1), rest]
}

/** Line by line, but a line broken in the middle of a sentence, as mail programs do it, goes on with the next. */
function linesOf(text: string): Span[] {
  const lines: Span[] = []
  for (const { 0: line, index: start } of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const mark = bullet.exec(line)?.[0].length ?? 0
    const before = lines.at(-1)
    const end = start + line.length
    if (before && mark === 0 && goesOn(text, before, start, line)) before.end = end
    else lines.push({ start: start + mark, end })
  }
  return lines
}

/** The width at which programs break lines; a shorter line ended because its writer ended it. */
const wrappedWidth = 50

function goesOn(text: string, before: Span, start: number, line: string): boolean {
  const gap = text.slice(before.end, start)
  const isNextLine = /^(\r\n|[\n\r\u2028\u2029])$/.test(gap)
  if (!isNextLine || !/^\s*\p{Ll}/u.test(line)) return false
  const last = text.slice(Math.max(before.start, before.end - 1000), before.end).trimEnd()
  const width = last.length - (last.lastIndexOf('\n') + 1)
  return width >= wrappedWidth && !/[.!?…]$/.test(last)
}

function sentencesOfLine(text: string, line: Span): Span[] {
  const sentences: Span[] = []
  // The segmenter ends a sentence at every line break; the ones that are still here broke no sentence.
  const unbroken = text.slice(line.start, line.end).replace(/[\n\r\u2028\u2029]/g, ' ')
  for (const { segment, index } of segmenter.segment(unbroken)) {
    const start = line.start + index
    const end = start + segment.length
    const before = sentences.at(-1)
    if (
      before &&
      endsInAbbreviation(text.slice(Math.max(before.start, before.end - 24), before.end), segment)
    ) {
      before.end = end
    } else sentences.push({ start, end })
  }
  return sentences.flatMap((sentence) => splitAfterPictures(text, sentence))
}

/** “Love it 😍 But the delivery took weeks”: a picture followed by a capital letter ends a sentence. */
const pictureThenCapital =
  /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\p{Extended_Pictographic}|\u200d|\ufe0f)*\s+(?=\p{Lu})/gu

function splitAfterPictures(text: string, { start, end }: Span): Span[] {
  const sentence = text.slice(start, end)
  const parts: Span[] = []
  let from = start
  for (const found of sentence.matchAll(pictureThenCapital)) {
    const to = start + found.index + found[0].length
    parts.push({ start: from, end: to })
    from = to
  }
  return [...parts, { start: from, end }]
}

function withoutSpaces(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end)
  const from = start + (piece.length - piece.trimStart().length)
  return { start: from, end: Math.max(from, end - (piece.length - piece.trimEnd().length)) }
}
