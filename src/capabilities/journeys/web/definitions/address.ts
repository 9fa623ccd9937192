/** Which suggestion a new journey begins with. */
export interface NewJourneyAddress {
  suggested?: string
}

export function readNewJourneyAddress({ suggested }: Record<string, unknown>): NewJourneyAddress {
  return typeof suggested === 'string' && suggested !== '' ? { suggested } : {}
}
