const states = ['waiting', 'done', 'failed'] as const
export type State = (typeof states)[number]

/** What of the page stands in its address: whose log is open, and which part of it. */
export interface WebhooksAddress {
  receiver?: string
  state?: State
}

export function readWebhooksAddress(search: Record<string, unknown>): WebhooksAddress {
  const receiver = typeof search.receiver === 'string' ? search.receiver : undefined
  const state = states.find((one) => one === search.state)
  return { ...(receiver && { receiver }), ...(state && { state }) }
}
