import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CalendarEvent, writeCalendar } from './ics.ts'

const now = new Date('2026-11-22T14:05:09.123Z')
const event: CalendarEvent = {
  uid: 'follow-up-12@cx.example',
  at: new Date('2026-11-24T09:00:00Z'),
  minutes: 15,
  title: 'Follow up on case 12',
  words: 'Ask whether it is solved.',
  url: 'https://cx.example/cases/12',
  sequence: 3,
}
const written = (some: Partial<CalendarEvent> = {}) =>
  writeCalendar({ name: 'Follow-ups', events: [{ ...event, ...some }], now })

test('an event is written as RFC 5545 has it', () => {
  expect(written()).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Attune//Follow-ups//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Follow-ups',
      'X-WR-CALNAME:Follow-ups',
      'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
      'BEGIN:VEVENT',
      'UID:follow-up-12@cx.example',
      'DTSTAMP:20261122T140509Z',
      'DTSTART:20261124T090000Z',
      'DURATION:PT15M',
      'SEQUENCE:3',
      'SUMMARY:Follow up on case 12',
      'DESCRIPTION:Ask whether it is solved.',
      'URL:https://cx.example/cases/12',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
})

test('signs that mean something are written with a backslash', () => {
  expect(written({ title: 'a,b;c\\d\ne' })).toContain('SUMMARY:a\\,b\\;c\\\\d\\ne\r\n')
})

test('nobody can put a line of their own in', () => {
  const text = written({ title: 'x\r\nBEGIN:VALARM', url: 'https://cx.example/\r\nATTENDEE:y' })
  const lines = unfolded(text)
  expect(lines.filter((line) => /^(?:BEGIN:VALARM|ATTENDEE)/.test(line))).toEqual([])
})

test('an empty calendar is one', () => {
  expect(unfolded(writeCalendar({ name: 'None', events: [], now })).at(-1)).toBe('END:VCALENDAR')
})

/** As a calendar reads it. */
function unfolded(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
}

const anyText = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))

test('whatever the words: every line fits, and what is read is what was written', () =>
  fc.assert(
    fc.property(anyText, anyText, (title, words) => {
      const text = written({ title, words })
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const read = unfolded(text).find((line) => line.startsWith('SUMMARY:'))
      const plain = title
        .replaceAll(/\r\n|\r|\n/g, '\n')
        .replaceAll(/[\p{Cc}]/gu, (sign) => (sign === '\n' ? sign : ''))
      expect(decoded(read!.slice('SUMMARY:'.length))).toBe(plain)
    }),
  ))

function decoded(written: string): string {
  return written.replaceAll(/\\([\\;,n])/g, (_all, sign: string) => (sign === 'n' ? '\n' : sign))
}
