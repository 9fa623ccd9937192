/** Something at a moment, as a calendar shows it. */
export interface CalendarEvent {
  /** The same for good: a calendar knows by it that it is the same event, moved or changed. */
  uid: string
  at: Date
  minutes: number
  title: string
  words: string
  url: string
  /** Counts up with each change. */
  sequence: number
}

interface Calendar {
  name: string
  events: readonly CalendarEvent[]
  /** When this was written. */
  now: Date
}

/** A calendar as text (RFC 5545): lines end in CRLF and are folded at 75 octets. */
export function writeCalendar({ name, events, now }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Attune//Follow-ups//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines({ uid, at, minutes, title, words, url, sequence }: CalendarEvent, now: Date): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(at)}`,
    `DURATION:PT${minutes}M`,
    `SEQUENCE:${sequence}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(words)}`,
    `URL:${withoutControls(url)}`,
    'END:VEVENT',
  ]
}

/** `20261122T140000Z` */
function stamp(at: Date): string {
  return at.toISOString().replaceAll(/[-:]|\.\d+/g, '')
}

/** §3.3.11: backslash, semicolon, comma and line breaks are written with a backslash. */
function escaped(text: string): string {
  return withoutControls(
    text
      .replaceAll('\\', '\\\\')
      .replaceAll(/\r\n|\r|\n/g, '\\n')
      .replaceAll(/[,;]/g, (sign) => `\\${sign}`),
  )
}

function withoutControls(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '')
}

const longestLine = 75

/** §3.1: no line is longer than 75 octets; the next begins with a space. A character is never cut. */
function folded(line: string): string {
  const lines = ['']
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > longestLine) {
      lines.push('')
      octets = 1 // the space it begins with
    }
    lines[lines.length - 1] += character
    octets += size
  }
  return lines.join('\r\n ')
}
