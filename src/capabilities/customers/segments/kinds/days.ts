import { z } from 'zod'
import type { Asking } from './kind.ts'

/** A calendar day, `2026-03-31`. */
export const Day = z.iso.date('Choose a day.')
export const Days = z
  .int('Say how many days, in whole numbers.')
  .min(1, 'At least one day.')
  .max(3660, 'At most ten years (3,660 days).')

const inOrder = {
  check: ({ from, to }: { from: string; to: string }) => from <= to,
  message: { message: 'The last day comes before the first.', path: ['to'] },
}
const Between = z
  .strictObject({ is: z.literal('between'), from: Day, to: Day })
  .refine(inOrder.check, inOrder.message)

/** Which stretch of time is looked at. Both ends of `between` belong to it. */
export const When = z.discriminatedUnion(
  'is',
  [z.strictObject({ is: z.literal('ever') }), z.strictObject({ is: z.literal('last'), days: Days }), Between],
  'Choose a time: ever, last, between.',
)
export type When = z.infer<typeof When>

/** Where one instant lies. `within`: in the last so many days. `longer`: more than so many days ago. */
export const Moment = z.discriminatedUnion(
  'is',
  [
    z.strictObject({ is: z.literal('within'), days: Days }),
    z.strictObject({ is: z.literal('longer'), days: Days }),
    z.strictObject({ is: z.literal('before'), day: Day }),
    z.strictObject({ is: z.literal('after'), day: Day }),
    Between,
  ],
  'Choose a time: within, longer, before, after, between.',
)
export type Moment = z.infer<typeof Moment>

/** Whether an instant (an SQL expression) lies in the stretch. Days back are counted from this instant: 24 hours each. */
export function whenSql(instant: string, when: When, ask: Asking): string {
  if (when.is === 'ever') return '1'
  return momentSql(instant, when.is === 'last' ? { is: 'within', days: when.days } : when, ask)
}

export function momentSql(instant: string, moment: Moment, ask: Asking): string {
  const startOf = (day: string, later = 0) =>
    `toDateTime64(addDays(${ask.bind('Date', day)}, ${later}), 3, ${ask.zone})`
  const ago = (days: number) => `${ask.now} - toIntervalHour(24 * ${ask.bind('UInt32', days)})`
  switch (moment.is) {
    case 'within':
      return `${instant} >= ${ago(moment.days)} AND ${instant} <= ${ask.now}`
    case 'longer':
      return `${instant} < ${ago(moment.days)}`
    case 'before':
      return `${instant} < ${startOf(moment.day)}`
    case 'after':
      return `${instant} >= ${startOf(moment.day, 1)}`
    case 'between':
      return `${instant} >= ${startOf(moment.from)} AND ${instant} < ${startOf(moment.to, 1)}`
  }
}

/** ` in the last 90 days`, with its space; nothing for ever. */
export function whenWords(when: When): string {
  if (when.is === 'ever') return ''
  if (when.is === 'last') return ` in the last ${daysWords(when.days)}`
  return ` between ${dayWords(when.from)} and ${dayWords(when.to)}`
}

/** `before 3 March 2026`, `in the last 30 days`, `more than 60 days ago`. */
export function momentWords(moment: Moment): string {
  switch (moment.is) {
    case 'within':
      return `in the last ${daysWords(moment.days)}`
    case 'longer':
      return `more than ${daysWords(moment.days)} ago`
    case 'before':
      return `before ${dayWords(moment.day)}`
    case 'after':
      return `after ${dayWords(moment.day)}`
    case 'between':
      return `between ${dayWords(moment.from)} and ${dayWords(moment.to)}`
  }
}

function daysWords(days: number) {
  return days === 1 ? 'day' : `${days.toLocaleString('en')} days`
}

function dayWords(day: string) {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}
