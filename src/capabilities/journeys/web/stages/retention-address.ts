import { withoutAbsent } from './address.ts'

export const choices = {
  every: ['month', 'week', 'quarter'],
  since: ['order', 'contact'],
  active: ['order', 'contact', 'session'],
  by: ['segment', 'channel', 'product', 'country', 'unit', 'touchpoint', 'source'],
} as const

/** What the page of retention shows beside the filter. Absent is the default, which stands first above. */
export interface RetentionAddress {
  every?: (typeof choices.every)[number]
  since?: (typeof choices.since)[number]
  active?: (typeof choices.active)[number]
  by?: (typeof choices.by)[number]
  quiet?: number
  /** Whose list is open: the first day of a cohort, how many periods after, and `there` or `gone`. */
  people?: string
}

export const usualQuiet = 3

/** Reads an address somebody may have typed: what is not understood is left out, never an error. */
export function readRetentionAddress(typed: Record<string, unknown>): RetentionAddress {
  const { quiet, people } = typed
  return withoutAbsent({
    every: but('month', oneOf(choices.every, typed.every)),
    since: but('order', oneOf(choices.since, typed.since)),
    active: but('order', oneOf(choices.active, typed.active)),
    by: oneOf(choices.by, typed.by),
    quiet:
      typeof quiet === 'number' &&
      Number.isInteger(quiet) &&
      quiet >= 1 &&
      quiet <= 24 &&
      quiet !== usualQuiet
        ? quiet
        : undefined,
    people:
      typeof people === 'string' && /^\d{4}-\d\d-\d\d \d{1,3} (there|gone)$/.test(people)
        ? people
        : undefined,
  })
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((one) => one === value)
}

function but<T extends string, U extends T>(usual: U, value: T | undefined): T | undefined {
  return value === usual ? undefined : value
}
