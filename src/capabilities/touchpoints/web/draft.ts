/** A condition while it is being written. */
export interface DraftCondition {
  field: string
  how: 'is' | 'contains' | 'begins' | 'matches'
  values: string[]
  not?: boolean
}

export const comparisons = ['is', 'contains', 'begins', 'matches'] as const

/** Reads what an address holds: what is not understood is left out. */
export function conditionsIn(value: unknown): DraftCondition[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one): DraftCondition[] => {
    const { field, how, values, not } = (one ?? {}) as Record<string, unknown>
    const comparison = comparisons.find((known) => known === how)
    if (typeof field !== 'string' || !comparison || !Array.isArray(values)) return []
    const texts = values.filter((text) => typeof text === 'string')
    return [{ field, how: comparison, values: texts, ...(not === true && { not }) }]
  })
}
