/** Which figures the comparison of channels shows: as they are, or (absent) as if all were asked the same. */
export interface ChannelsAddress {
  show?: 'plain'
}

export function readChannelsAddress({ show }: Record<string, unknown>): ChannelsAddress {
  return show === 'plain' ? { show } : {}
}
