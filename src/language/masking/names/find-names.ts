import { isDigit } from '../characters.ts'
import type { Found } from '../found.ts'
import { cueAt } from './cues.ts'
import { type RecordNames, recordNameAt } from './record.ts'
import { nameAfter, sureNameAt } from './spoken.ts'

/** Where people are named; `told` are those that a word like “agent” or “my name is” told of. */
export interface FoundNames {
  found: Found[]
  told: Found[]
}

/** Names of people: those of the record, those that are told, and first names that are nothing else. */
export function findNames(text: string, record?: RecordNames): FoundNames {
  const found: Found[] = []
  const told: Found[] = []
  let done = 0
  for (let at = 0; at < text.length; ) {
    const start = at
    while (at < text.length && isLetter(text, at)) at++
    if (at === start) {
      at++
      continue
    }
    if (start < done) continue
    const plain = plainName(text, start, at, record)
    const name = plain ?? toldName(text, start, at)
    if (name) {
      found.push(name)
      if (!plain) told.push(name)
      done = name.end
      at = Math.max(at, done)
    }
  }
  return { found, told }
}

function plainName(
  text: string,
  start: number,
  end: number,
  record: RecordNames | undefined,
): Found | undefined {
  const known = record && recordNameAt(text, record, start, end)
  if (known) return known
  const first = text.charCodeAt(start)
  const isUpper = (first >= 65 && first <= 90) || first >= 0xc0
  return isUpper && end - start > 2 && !isDigit(text.charCodeAt(end))
    ? sureNameAt(text, start, end)
    : undefined
}

function toldName(text: string, start: number, end: number): Found | undefined {
  const cue = cueAt(text, start, end)
  return cue && nameAfter(text, cue, start, end)
}

/** 1 for every unit that is a letter in the scripts up to U+2000: a table answers faster than comparisons. */
const letters = new Uint8Array(0x2000)
letters.fill(1, 0xc0)
letters.fill(1, 65, 91)
letters.fill(1, 97, 123)

/** Letters, and the apostrophe of “I’m”. */
function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 0x2000 && letters[unit] === 1) return true
  if (unit !== 39 && unit !== 0x2019) return false
  return (text.charCodeAt(at + 1) | 32) === 109 && letters[text.charCodeAt(at + 2)] !== 1
}
