import type { Found } from './found.ts'
import { fold } from './names/fold.ts'
import type { RecordNames } from './names/record.ts'

/**
 * The text with `[name]`, `[email]` … in place of what was found. The same value has the same sign all through the text, and a
 * second value of the same kind is `[name 2]`. `Ann`, `Ann Lee` and `Ms Lee` are one person, as far as a text can tell.
 */
export function replaceFound(text: string, found: readonly Found[], record?: RecordNames): string {
  const known = new Map<string, Seen[]>()
  let masked = ''
  let done = 0
  for (const { type, start, end } of found) {
    const seen = known.get(type) ?? []
    known.set(type, seen)
    const number = numberOf(
      seen,
      type === 'name' ? nameParts(text.slice(start, end), record) : asWritten(text.slice(start, end)),
    )
    masked += `${text.slice(done, start)}${number === 1 ? `[${type}]` : `[${type} ${number}]`}`
    done = end
  }
  return masked + text.slice(done)
}

type Seen = Set<string>

/** Beyond this many different values in one text, telling them apart helps nobody. */
const mostTold = 50

function numberOf(seen: Seen[], parts: Seen): number {
  const place = seen.findIndex((other) => holds(other, parts) || holds(parts, other))
  if (place === -1) {
    if (seen.length < mostTold) seen.push(parts)
    return seen.length
  }
  for (const part of parts) seen[place]!.add(part)
  return place + 1
}

function holds(larger: Seen, smaller: Seen): boolean {
  for (const part of smaller) if (!larger.has(part)) return false
  return true
}

/** However it is spelled: `+49 170-123` and `+49170123` are one. */
function asWritten(written: string): Seen {
  return new Set([written.toLowerCase().replace(/[\s.\-/()]/g, '')])
}

/** Whoever bears a name of the record is the record's person. */
function nameParts(written: string, record: RecordNames | undefined): Seen {
  const parts = fold(written)
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 1)
  return new Set(parts.some((part) => isOfRecord(part, record)) ? ['the customer'] : parts)
}

function isOfRecord(part: string, record: RecordNames | undefined): boolean {
  return (
    record !== undefined &&
    (record.parts.has(part) || (part.endsWith('s') && record.parts.has(part.slice(0, -1))))
  )
}
