const reasons = ['bounced', 'complained', 'unsubscribed'] as const
export type Reason = (typeof reasons)[number]

/** What of the page stands in its address. */
export interface MailAddress {
  reason?: Reason
  /** Looked for; stands in the address of the page as long as it is looked for. */
  address?: string
}

export function readMailAddress(search: Record<string, unknown>): MailAddress {
  const reason = reasons.find((one) => one === search.reason)
  const address =
    typeof search.address === 'string' && search.address ? search.address.slice(0, 320) : undefined
  return { ...(reason && { reason }), ...(address && { address }) }
}
