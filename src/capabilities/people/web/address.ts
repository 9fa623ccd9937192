export const shownStates = ['open', 'new', 'considering', 'planned', 'done', 'declined', 'all'] as const
export type ShownState = (typeof shownStates)[number]

/** Which ideas are shown, as it stands in the address; absent is what is not decided. */
export interface IdeasAddress {
  state?: Exclude<ShownState, 'open'>
  search?: string
}

/** Reads an address somebody may have typed: what is not understood is left out. */
export function readIdeasAddress({ state, search }: Record<string, unknown>): IdeasAddress {
  const known = shownStates.find((one) => one === state)
  return {
    ...(known && known !== 'open' && { state: known }),
    ...(typeof search === 'string' && search.trim() !== '' && { search: search.slice(0, 200) }),
  }
}
