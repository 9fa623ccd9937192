import type { PiiSpan, Span, SpokenLanguage } from './annotation.ts'
import { languageOf } from './languages/language-of.ts'
import { maskText } from './masking/mask-text.ts'
import { ownWords } from './own-words/own-words.ts'
import { sentencesOf } from './sentences/sentences.ts'
import type { Words } from './understander.ts'

/**
 * A text made ready for the models. `text` is what they read: the writer's own words with what is personal replaced by
 * `[email]` and the like, just as it is kept. So a text is understood the same now and years later, when only the masked
 * one is left, and no name sways a judgement.
 */
export interface Reading {
  text: string
  /** In units of `text`; `asItCame` says where they stand in the text as it came. */
  sentences: Span[]
  swaps: Swap[]
  language: SpokenLanguage
  /** The whole text as it came, masked. */
  masked: string
  /** In units of the text as it came. */
  pii: PiiSpan[]
}

/** Some ten pages. What comes after is masked and kept, but nobody needs it to know how the writer feels. */
const mostUnits = 20_000

export function readingOf({ text, names }: Words): Reading {
  const { masked, found: pii } = maskText(text, { names })
  const { words: all, swaps } = swapPersonal(ownWords(text), pii)
  const words = all.length > mostUnits ? all.slice(0, mostUnits) : all
  return { text: words, sentences: sentencesOf(words), swaps, language: languageOf(words), masked, pii }
}

/** Where a span of what was read stands in the text as it came. */
export function asItCame({ start, end }: Span, swaps: readonly Swap[]): Span {
  return { start: placeBefore(start, swaps, 'start'), end: placeBefore(end, swaps, 'end') }
}

/** A mask, where it stands in what is read, and what it stands for in the text as it came. */
interface Swap {
  read: Span
  came: Span
}

/** Only what was not blanked is replaced: a signature's phone number is gone with the signature. */
function swapPersonal(own: string, pii: readonly PiiSpan[]) {
  const swaps: Swap[] = []
  let words = ''
  let done = 0
  for (const { type, start, end } of pii) {
    if (own.slice(start, end).trim() === '') continue
    words += own.slice(done, start)
    swaps.push({ read: { start: words.length, end: words.length + type.length + 2 }, came: { start, end } })
    words += `[${type}]`
    done = end
  }
  return { words: words + own.slice(done), swaps }
}

function placeBefore(at: number, swaps: readonly Swap[], side: 'start' | 'end'): number {
  const before = swaps.findLast(({ read }) => read.start < at)
  if (!before) return at
  return at < before.read.end ? before.came[side] : before.came.end + (at - before.read.end)
}
