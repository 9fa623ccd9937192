/** How the curve is looked at, beside period and filter. Absent is the default. */
export interface FeelingAddress {
  told?: 'words' | 'answers'
  visits?: 'apart'
  /** Key of the chosen step; the lowest unless chosen. */
  step?: string
  side?: 'finished' | 'dropped'
}

/** Reads an address somebody may have typed: what is not understood is left out, never an error. */
export function readFeelingAddress({ told, visits, step, side }: Record<string, unknown>): FeelingAddress {
  return {
    ...((told === 'words' || told === 'answers') && { told }),
    ...(visits === 'apart' && { visits }),
    ...((typeof step === 'string' || typeof step === 'number') && { step: String(step) }),
    ...((side === 'finished' || side === 'dropped') && { side }),
  }
}
