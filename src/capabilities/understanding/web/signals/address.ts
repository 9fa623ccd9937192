/** Names of the lists, as the server has them: the web takes types from there only. */
export const listNames = [
  'question',
  'request',
  'complaint',
  'praise',
  'suggestion',
  'urgency',
  'churn',
  'escalation',
  'effort',
  'acknowledges',
  'apologises',
  'explains',
  'commits',
  'personal',
  'courtesy',
] as const
export type ListName = (typeof listNames)[number]

/** The signals page: which list is open. */
export interface SignalsAddress {
  list?: ListName
}

export function readSignalsAddress({ list }: Record<string, unknown>): SignalsAddress {
  const known = listNames.find((name) => name === list)
  return known ? { list: known } : {}
}
