export const views = ['ask', 'praise', 'asked'] as const
export type View = (typeof views)[number]

/** Which of the three lists is shown, as it stands in the address; absent is whom to ask. */
export interface AdvocatesAddress {
  view?: Exclude<View, 'ask'>
}

/** Reads an address somebody may have typed: what is not understood is left out. */
export function readAdvocatesAddress({ view }: Record<string, unknown>): AdvocatesAddress {
  const known = views.find((one) => one === view)
  return known && known !== 'ask' ? { view: known } : {}
}
