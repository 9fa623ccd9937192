import type { Context } from '../../../../platform/context.ts'
import { fixes, objectionsIn } from './advice.ts'
import type { CourtesyFinding, CourtesyRule } from './finding.ts'
import { type CourtesyWords, courtesyWordsOf } from './wording.ts'

/** Reads a message before it leaves. Nothing is kept of it. */
export function checkCourtesy(_context: Context, { text, language }: { text: string; language: string }) {
  const words = courtesyWordsOf(language.slice(0, 2).toLowerCase())
  return { isKnown: words !== undefined, findings: words ? courtesyOf(text, words) : [] }
}

/** What could be kinder or clearer in a message, in the order of its words, what concerns all of it last. */
export function courtesyOf(text: string, words: CourtesyWords): CourtesyFinding[] {
  if (text.trim() === '') return []
  const read = inSmallLetters(text)
  const found: Found[] = [
    ...objected(read, words),
    ...commands(read, words),
    ...promises(read, words),
    ...(hasNextStep(read, words) ? [] : [{ rule: 'no-next-step', start: 0, end: 0 } as const]),
  ]
  return withoutNested(found)
    .toSorted((a, b) => Number(a.end === 0) - Number(b.end === 0) || a.start - b.start)
    .map(({ rule, start, end }) => ({
      rule,
      start,
      end,
      words: text.slice(start, end),
      message: objectionsIn[rule],
      fix: fixes[rule],
    }))
}

interface Found {
  rule: CourtesyRule
  start: number
  end: number
}

/** As long as the text itself, so that places in it are places in the text. */
function inSmallLetters(text: string): string {
  const small = text.replaceAll('’', "'").toLowerCase()
  return small.length === text.length
    ? small
    : text.replaceAll('’', "'").replace(/[A-ZÄÖÜ]/g, (letter) => letter.toLowerCase())
}

function objected(text: string, { objections }: CourtesyWords): Found[] {
  return Object.entries(objections).flatMap(([rule, patterns]) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
        rule: rule as CourtesyRule,
        start: index,
        end: index + words.length,
      })),
    ),
  )
}

/** Sentences, and what follows a semicolon: each may begin with a command of its own. */
const sentence = /[^.!?;\n]+/g

function commands(text: string, { imperative, kind }: CourtesyWords): Found[] {
  return [...text.matchAll(sentence)].flatMap(({ index, 0: said }) => {
    const blank = said.length - said.trimStart().length
    const match = imperative.exec(said.trimStart())
    if (!match || kind.test(said)) return []
    const start = index + blank
    return [{ rule: 'command' as const, start, end: start + match[0].length }]
  })
}

/** “Soon” is no day. And where a message promises something and names no time at all, nobody can rely on it. */
function promises(text: string, { time, vague, promise }: CourtesyWords): Found[] {
  const rule = 'promise-without-date' as const
  const vagueOnes = [...text.matchAll(sentence)]
    .filter(({ 0: said }) => !time.test(said))
    .flatMap(({ index, 0: said }) =>
      [...said.matchAll(vague)].map((match) => ({
        rule,
        start: index + match.index,
        end: index + match.index + match[0].length,
      })),
    )
  if (vagueOnes.length > 0 || time.test(text)) return vagueOnes
  const promised = promise.exec(text)
  return promised ? [{ rule, start: promised.index, end: promised.index + promised[0].length }] : []
}

const hasNextStep = (text: string, { nextStep, time }: CourtesyWords) =>
  nextStep.test(text) || time.test(text)

/** Two patterns of one rule that meet in the same words are one objection. */
function withoutNested(found: readonly Found[]): Found[] {
  const inOrder = found.toSorted((a, b) => a.start - b.start || b.end - a.end)
  return inOrder.filter(
    (one, index) =>
      !inOrder.slice(0, index).some((other) => other.rule === one.rule && one.start < other.end),
  )
}
