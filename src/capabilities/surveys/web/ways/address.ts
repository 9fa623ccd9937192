/** What a link tells beside whose survey it is; the same names in the address of this page. */
export const told = ['product', 'agent', 'touchpoint'] as const
export type Told = (typeof told)[number]

export interface WaysAddress extends Partial<Record<Told, string>> {
  /** Language the link opens in; the reader's own without it. */
  lang?: string
}

const longest = 200

/** Reads an address somebody may have typed: what is not understood is left out. */
export function readWaysAddress(search: Record<string, unknown>): WaysAddress {
  const names = ['lang', ...told] as const
  const texts = names.flatMap((name) => {
    const value = search[name]
    return typeof value === 'string' && value.trim() !== '' ? [[name, value.slice(0, longest)]] : []
  })
  return Object.fromEntries(texts)
}

/** The address with what it tells. */
export function telling(address: string, says: WaysAddress, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...says, ...more })
  return query.size > 0 ? `${address}?${query}` : address
}
