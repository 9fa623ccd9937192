import { utcInstant } from '../utc-instant.ts'
import { type DateParts, dateParts, offsetOf } from './date-parts.ts'
import { instantsIn } from './zone-offsets.ts'

export type DateOrder = 'dmy' | 'mdy' | 'ymd'

export interface InstantOptions {
  /** How day, month and year stand; without it only what can be read one way is read. */
  order?: DateOrder
  /** IANA zone that times without one belong to. Default UTC. */
  zone?: string
  /** Take a bare number for Excel's count of days: `1900` from 1899-12-30 on, `1904` from 1904-01-01 on. */
  excelDays?: '1900' | '1904'
}

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d|)$|$)/
const compact = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)(Z|))?$/
const dayLength = 86_400_000
const earliest = atMidnight(1, 1, 1)
const latest = atMidnight(9999, 1, 1)

/**
 * An instant as UTC ISO text with milliseconds, or null when the text is none or could be read two ways.
 *
 * Read are ISO 8601, numbers with `/`, `.` or `-` (the year first or last), English month names, `19970101`, `19970101093000`,
 * and bare numbers of 10 or 13 digits as seconds or milliseconds since 1970. Years 1 to 9998.
 * Years of two digits are read only where `order` or a month's name settles their place: 69–99 are 19…, 00–68 are
 * 20… (POSIX). A date that does not fit the given order is refused, never turned round.
 */
export function readInstant(text: string, options: InstantOptions = {}): string | null {
  if (!Number.isNaN(utcInstant(text))) return text
  const instant = readMilliseconds(text, options)
  return instant === null ? null : new Date(instant).toISOString()
}

/** The same in milliseconds since 1970. */
export function readMilliseconds(
  text: string,
  { order, zone = 'UTC', excelDays }: InstantOptions = {},
): number | null {
  const fast = iso.exec(text)
  if (fast) return isoInstant(fast, { fraction: fast[7], mark: fast[8], zone })
  const trimmed = text.trim()
  if (/^\d+(?:\.\d+)?$/.test(trimmed)) {
    return excelDays ? excelInstant(Number(trimmed), excelDays, zone) : digitsInstant(trimmed, zone)
  }
  const parts = dateParts(trimmed)
  if (!parts) return compactInstant(trimmed, zone)
  const date = dateIn(parts, order)
  return date === null ? null : written(date + parts.time, parts.offset, zone)
}

interface Rest {
  fraction: string | undefined
  /** What the text says of its zone: `Z`, `+02:00`; empty where it leaves that open. */
  mark: string | undefined
  zone: string
}

function isoInstant(match: RegExpExecArray, { fraction, mark, zone }: Rest): number | null {
  const date = validDate(Number(match[1]), Number(match[2]), Number(match[3]))
  const [hours, minutes, seconds] = [Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0)]
  const offset = mark ? offsetOf(mark) : undefined
  if (date === null || offset === null || hours > 23 || minutes > 59 || seconds > 59) return null
  const milliseconds = fraction ? Number(fraction.padEnd(3, '0').slice(0, 3)) : 0
  const time = ((hours * 60 + minutes) * 60 + seconds) * 1_000 + milliseconds
  return written(date + time, offset, zone)
}

function compactInstant(text: string, zone: string): number | null {
  const match = compact.exec(text)
  return match && isoInstant(match, { fraction: undefined, mark: match[7], zone })
}

/** Digits alone: a day, a day with its time, or a count since 1970. */
function digitsInstant(digits: string, zone: string): number | null {
  if (/^\d{10}(?:\.\d+)?$/.test(digits)) return within(Math.round(Number(digits) * 1_000))
  if (/^\d{13}$/.test(digits)) return within(Number(digits))
  return compactInstant(digits, zone)
}

/** Excel's days; its 1900 was no leap year, so counts up to 60 would be a day off and are refused. */
function excelInstant(days: number, system: '1900' | '1904', zone: string): number | null {
  if (system === '1900' && days <= 60) return null
  const start = system === '1900' ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1)
  // Fifteen digits keep about a millisecond; what is shown is whole seconds.
  return written(Math.round((start + days * dayLength) / 1_000) * 1_000, undefined, zone)
}

/** Midnight of the date, if the order is known (from the text, or told) and the date exists. */
function dateIn({ numbers, order: own, separator }: DateParts, told: DateOrder | undefined): number | null {
  const order = own ?? orderOf(numbers, separator, told)
  if (!order) return null
  const [first, second, third] = numbers
  const [year, month, day] = {
    ymd: [first, second, third],
    dmy: [third, second, first],
    mdy: [third, first, second],
  }[order]
  if (!year || !month || !day || day.length > 2 || (year.length !== 2 && year.length !== 4)) return null
  return validDate(fullYear(year), Number(month), Number(day))
}

/** Without being told: dots are always day first, and a number above twelve cannot be the month. */
function orderOf(
  [first, second, third]: DateParts['numbers'],
  separator: string,
  told: DateOrder | undefined,
) {
  if (told && !(told === 'ymd' && third.length === 4)) return told
  if (third.length !== 4) return undefined
  if (separator === '.' || Number(first) > 12 || Number(first) === Number(second)) return 'dmy'
  return Number(second) > 12 ? 'mdy' : undefined
}

function fullYear(year: string): number {
  const number = Number(year)
  if (year.length !== 2) return number
  return number + (number >= 69 ? 1900 : 2000)
}

function validDate(year: number, month: number, day: number): number | null {
  if (year < 1 || year > 9998 || month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) return null
  return atMidnight(year, month, day)
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Date.UTC takes years below 100 for 19… */
function atMidnight(year: number, month: number, day: number): number {
  return year >= 100 ? Date.UTC(year, month - 1, day) : new Date(0).setUTCFullYear(year, month - 1, day)
}

function written(local: number, offset: number | undefined, zone: string): number | null {
  if (offset !== undefined) return within(local - offset)
  return within(zone === 'UTC' ? local : instantsIn(zone)(local))
}

function within(instant: number): number | null {
  return instant >= earliest && instant < latest ? instant : null
}
