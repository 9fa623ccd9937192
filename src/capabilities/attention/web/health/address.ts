/** What stands in the address of the pages about health: which of both forecasts, and which model was opened. */
export interface HealthAddress {
  what?: 'grow'
  model?: string
}

/** A link that was typed wrongly opens the page as it usually is. */
export function readHealthAddress(search: Record<string, unknown>): HealthAddress {
  return {
    ...(search.what === 'grow' && { what: 'grow' as const }),
    ...(typeof search.model === 'string' && isId.test(search.model) && { model: search.model }),
  }
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
