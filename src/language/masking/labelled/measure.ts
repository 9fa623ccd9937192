import { type Found, piiTypes } from '../found.ts'

/** A sentence without its marks, and what they mark. */
export interface Labelled {
  text: string
  marked: Found[]
}

export function readMarks(written: string): Labelled {
  const marked: Found[] = []
  let text = ''
  let done = 0
  for (const { 0: mark, 1: type, 2: words, index } of written.matchAll(/\{(\w+)\|([^}]+)\}/g)) {
    text += written.slice(done, index)
    const start = text.length
    text += words
    marked.push({ type: piiTypes.find((known) => known === type)!, start, end: text.length })
    done = index + mark.length
  }
  return { text: text + written.slice(done), marked }
}

/** Spans that hit, that should have been found and were not, and that were found in vain. */
export interface Tally {
  hit: number
  missed: number
  falseAlarm: number
}

/** A mark is hit when all of it is covered, whatever it is called; a find is right when it touches a mark. */
export function compare(marked: readonly Found[], found: readonly Found[]): Tally {
  const isHit = (mark: Found) => found.some(({ start, end }) => start <= mark.start && end >= mark.end)
  const isRight = (find: Found) => marked.some(({ start, end }) => find.start < end && find.end > start)
  const hit = marked.filter(isHit).length
  return { hit, missed: marked.length - hit, falseAlarm: found.filter((find) => !isRight(find)).length }
}
