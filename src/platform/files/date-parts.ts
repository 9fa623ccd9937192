/** What stands for the date and the time in a text, before anyone decides which number is the day. */
export interface DateParts {
  /** Three numbers in the order of the text; a month's name is already its number. */
  numbers: [string, string, string]
  /** Where the text itself tells the order: the year first, or a month by name. */
  order?: 'ymd' | 'dmy' | 'mdy'
  separator: string
  /** Milliseconds since midnight. */
  time: number
  /** Milliseconds east of UTC; undefined for wall time. */
  offset: number | undefined
}

const clock = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?\s*(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?(?:\s*\([a-z ]+\))?`
const afterDate = String.raw`(?:(?:\s*[T,]\s*|\s+)(?:at\s+)?${clock})?`
const numeric = new RegExp(String.raw`^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})${afterDate}$`, 'i')
const weekday = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`
const dayFirst = new RegExp(
  String.raw`^${weekday}(\d{1,2})(?:st|nd|rd|th)?([\s./-]+)(?:of\s+)?([a-z]{3,9})\.?[\s.,/-]+(\d{2,4})${afterDate}$`,
  'i',
)
const monthFirst = new RegExp(
  String.raw`^${weekday}([a-z]{3,9})\.?([\s./-]+)(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|[\s./-]+)(\d{2,4})${afterDate}$`,
  'i',
)

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
/** No date is longer, not even `Wednesday, 25 September 2024 at 10:20:30.123456789 p.m. +02:00 (…)`. */
const longest = 100

/** Takes a written date apart: numbers with one kind of separator, or an English month; null for anything else. */
export function dateParts(text: string): DateParts | null {
  if (text.length > longest || text.length < 6) return null
  const match = numeric.exec(text)
  if (match) return numericParts(match)
  const named = dayFirst.exec(text)
  if (named) return namedParts(named, { day: 1, month: 3, order: 'dmy' })
  const american = monthFirst.exec(text)
  return american && namedParts(american, { day: 3, month: 1, order: 'mdy' })
}

function numericParts(match: RegExpExecArray): DateParts | null {
  const [, first = '', separator = '', second = '', third = ''] = match
  const time = timeOf(match)
  if (!time || first.length === 3 || third.length === 3) return null
  if (first.length === 4 && third.length === 4) return null
  return {
    numbers: [first, second, third],
    order: first.length === 4 ? 'ymd' : undefined,
    separator,
    ...time,
  }
}

function namedParts(
  match: RegExpExecArray,
  at: { day: number; month: number; order: 'dmy' | 'mdy' },
): DateParts | null {
  const time = timeOf(match)
  const month = monthNumber(match[at.month] ?? '')
  const year = match[4] ?? ''
  if (!time || !month || year.length === 3) return null
  const day = match[at.day] ?? ''
  const numbers: DateParts['numbers'] = at.order === 'dmy' ? [day, month, year] : [month, day, year]
  return { numbers, order: at.order, separator: match[2] ?? ' ', ...time }
}

function monthNumber(name: string): string | null {
  const word = name.toLowerCase()
  const index = months.findIndex(
    (month) => month === word || month.slice(0, 3) === word || (word === 'sept' && month === 'september'),
  )
  return index < 0 ? null : String(index + 1)
}

/** The clock's groups stand fifth to tenth in every pattern. */
function timeOf(match: RegExpExecArray): { time: number; offset: number | undefined } | null {
  if (match[5] === undefined) return { time: 0, offset: undefined }
  const hours = hoursOf(Number(match[5]), match[9])
  const [minutes, seconds] = [Number(match[6]), Number(match[7] ?? 0)]
  if (hours === null || minutes > 59 || seconds > 59) return null
  const milliseconds = Number((match[8] ?? '').padEnd(3, '0').slice(0, 3))
  const offset = match[10] === undefined ? undefined : offsetOf(match[10])
  if (offset === null) return null
  return { time: ((hours * 60 + minutes) * 60 + seconds) * 1_000 + milliseconds, offset }
}

function hoursOf(hours: number, half: string | undefined): number | null {
  if (half === undefined) return hours > 23 ? null : hours
  if (hours < 1 || hours > 12) return null
  return (hours % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
}

/** Milliseconds that a zone's mark (`Z`, `+02:00`, `-0530`) is ahead of UTC; null where there is no such offset. */
export function offsetOf(text: string): number | null {
  if (!/^[+-]/.test(text)) return 0
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(3).replace(':', '') || 0)]
  if (hours > 18 || minutes > 59) return null
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}
