import type { ListedState, ListedWay } from './queries.ts'

const states: readonly ListedState[] = ['complete', 'partial', 'begun']
/** The same words as in the contract, which the web takes no values from. */
export const channels: readonly ListedWay[] = [
  'link',
  'email',
  'sms',
  'whatsapp',
  'qr',
  'website',
  'app',
  'kiosk',
  'api',
]

/** Which responses the list shows. Absent is all of them. */
export interface ResponsesAddress {
  state?: ListedState
  channel?: ListedWay
}

/** Reads an address somebody may have typed: what is not understood is left out, never an error. */
export function readResponsesAddress({ state, channel }: Record<string, unknown>): ResponsesAddress {
  const read = {
    state: states.find((one) => one === state),
    channel: channels.find((one) => one === channel),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}
