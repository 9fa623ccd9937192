/** Which promise a page shows and how, beside the period and the filter. Absent is the usual. */
export interface PromisesAddress {
  /** The kind of promise; that with most promises unless told. */
  kind?: string
  by?: Grouping
  /** From so many days early on a promise is exceeded. */
  early?: number
  /** What the calculator is set to. */
  promise?: number
  /** The rule that is being written: its id, or `new`. */
  rule?: string
}

/** The same words as in the contract, which the web takes no values from. */
export const groupings = [
  'channel',
  'touchpoint',
  'product',
  'unit',
  'country',
  'source',
  'segment',
  'journey',
] as const
export type Grouping = (typeof groupings)[number]

/** Reads an address somebody may have typed: what is not understood is left out, never an error. */
export function readPromisesAddress({
  kind,
  by,
  early,
  promise,
  rule,
}: Record<string, unknown>): PromisesAddress {
  const grouping = groupings.find((one) => one === by)
  return {
    ...(typeof kind === 'string' && kind !== '' && kind.length <= 300 && { kind }),
    ...(grouping && { by: grouping }),
    ...(isWhole(early) && early >= 1 && early <= 60 && { early }),
    ...(isWhole(promise) && { promise }),
    ...(typeof rule === 'string' && rule !== '' && { rule }),
  }
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value)
}
