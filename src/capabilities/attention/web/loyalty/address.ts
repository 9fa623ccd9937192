export const kinds = ['vulnerable', 'trapped', 'leaving', 'loyal', 'habit', 'unknown'] as const

/** Which kind of loyalty is listed; the vulnerable where absent. */
export interface LoyaltyAddress {
  kind?: (typeof kinds)[number]
}

/** Reads an address somebody may have typed: what is not understood is left out, never an error. */
export function readLoyaltyAddress({ kind }: Record<string, unknown>): LoyaltyAddress {
  const known = kinds.find((one) => one === kind)
  return known && known !== 'vulnerable' ? { kind: known } : {}
}
