/** What of the page is looked at: one field, and one thing that is wrong. */
export interface QualityAddress {
  field?: string
  problem?: string
}

export function readQualityAddress({ field, problem }: Record<string, unknown>): QualityAddress {
  return {
    ...(typeof field === 'string' && { field }),
    ...(typeof problem === 'string' && { problem }),
  }
}
