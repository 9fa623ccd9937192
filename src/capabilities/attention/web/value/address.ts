export const everies = ['month', 'quarter', 'year'] as const
export const quietChoices = [30, 60, 90, 180, 365] as const

/** What the pages about value show beside what all pages share. Absent is the default. */
export interface ValueAddress {
  currency?: string
}
export interface CohortsAddress extends ValueAddress {
  every?: 'month' | 'year'
  quiet?: number
}

export const usualQuiet = 180

/** Reads an address somebody may have typed: what is not understood is left out, never an error. */
export function readValueAddress(typed: Record<string, unknown>): ValueAddress {
  const { currency } = typed
  return typeof currency === 'string' && currency.length <= 20 ? { currency } : {}
}

export function readCohortsAddress(typed: Record<string, unknown>): CohortsAddress {
  const { every, quiet } = typed
  const isQuiet = typeof quiet === 'number' && Number.isInteger(quiet) && quiet >= 7 && quiet <= 1_000
  return {
    ...readValueAddress(typed),
    ...((every === 'month' || every === 'year') && { every }),
    ...(isQuiet && quiet !== usualQuiet && { quiet }),
  }
}
