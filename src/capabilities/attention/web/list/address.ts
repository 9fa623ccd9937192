/* No library here: the shell reads addresses before any page is loaded. */

export const listNames = ['intervene', 'grow'] as const
export const shows = ['open', 'mine', 'unassigned', 'snoozed', 'decided'] as const

/** Which list, which part of it, and who is open beside it; absent is the default. */
export interface AttentionAddress {
  list?: 'grow'
  show?: Exclude<(typeof shows)[number], 'open'>
  item?: string
}

const isId = /^[0-9a-f-]{36}$/

/** Reads an address somebody may have typed: what is not understood is left out. */
export function readAttentionAddress({ list, show, item }: Record<string, unknown>): AttentionAddress {
  const known = shows.find((one) => one === show)
  return {
    ...(list === 'grow' && { list }),
    ...(known && known !== 'open' && { show: known }),
    ...(typeof item === 'string' && isId.test(item) && { item }),
  }
}
