import type { Stage } from './stages.ts'

/** What is needed to tell where something happened: the values as they are stored, and what the source said of the place. */
export interface Happening {
  kind: string
  name: string
  touchpoint?: string
  stage?: string
  channel?: string
  source?: string
  direction?: string
  product?: string
  properties?: Record<string, unknown>
}

export interface Recognised {
  touchpoint: string
  stage: string
  channel: string
}

interface NameRule {
  /** Looked for in the source's name of what happened, written small. Both stores' engines read it the same way. */
  name: RegExp
  touchpoint: string
  stage: Stage
}

/** The names that shops and surveys use everywhere; the first that fits counts. */
export const byName: readonly NameRule[] = [
  { name: /\b(?:cart|basket|warenkorb)\b/, touchpoint: 'Basket', stage: 'desire' },
  { name: /\bcheckout\b|\bpayment\b/, touchpoint: 'Checkout', stage: 'action' },
  { name: /\b(?:refund|return)(?:s|ed)?\b/, touchpoint: 'Returns', stage: 'service' },
  {
    name: /\b(?:deliver(?:y|ed)?|ship(?:ped|ping|ment)|order delivered)\b/,
    touchpoint: 'Delivery',
    stage: 'service',
  },
  { name: /\border\b/, touchpoint: 'Order', stage: 'action' },
  { name: /\b(?:product|coupon|promotion)\b/, touchpoint: 'Product', stage: 'interest' },
  { name: /\b(?:search|category|home ?page)\b|^home$/, touchpoint: 'Shop window', stage: 'attention' },
  { name: /\b(?:help|support|faq|contact)\b/, touchpoint: 'Support', stage: 'service' },
  {
    name: /\b(?:subscri(?:bed|ption)|renew(?:al|ed)|referr(?:al|ed)|invite)/,
    touchpoint: 'Membership',
    stage: 'loyalty',
  },
  {
    name: /\b(?:signed up|sign ?up|registered|account created)\b/,
    touchpoint: 'Registration',
    stage: 'action',
  },
]

export const byKind: Readonly<Record<string, { touchpoint: string; stage: Stage | ''; channel: string }>> = {
  page: { touchpoint: 'Website', stage: 'attention', channel: 'web' },
  event: { touchpoint: 'Website', stage: '', channel: 'web' },
  order: { touchpoint: 'Order', stage: 'action', channel: 'web' },
  message: { touchpoint: 'Support', stage: 'service', channel: 'message' },
  response: { touchpoint: 'Survey', stage: '', channel: 'survey' },
  review: { touchpoint: 'Review', stage: 'loyalty', channel: 'web' },
  call: { touchpoint: 'Support', stage: 'service', channel: 'phone' },
  visit: { touchpoint: 'Visit', stage: 'service', channel: 'in person' },
  ticket: { touchpoint: 'Support', stage: 'service', channel: 'support' },
  note: { touchpoint: 'Account', stage: 'loyalty', channel: 'internal' },
}

/**
 * Where it happened by what everybody knows: what the source says counts; what it leaves open is told by name, then by
 * kind. What an organisation decided for itself comes on top: `recogniserOf`.
 */
export function recognise({ kind, name, touchpoint, stage, channel }: Happening): Recognised {
  const usual = byKind[kind]
  if (touchpoint && stage && channel) return { touchpoint, stage, channel }
  const named = ruleFor(name)
  return {
    touchpoint: touchpoint || (named?.touchpoint ?? usual?.touchpoint ?? ''),
    stage: stage || (named?.stage ?? usual?.stage ?? ''),
    channel: channel || (usual?.channel ?? ''),
  }
}

/** Names repeat: the first thousands are looked at once. */
const ruleOf = new Map<string, NameRule | undefined>()
const mostRemembered = 10_000

function ruleFor(name: string): NameRule | undefined {
  if (ruleOf.has(name)) return ruleOf.get(name)
  const small = name.toLowerCase()
  const rule = byName.find((one) => one.name.test(small))
  if (ruleOf.size < mostRemembered && name.length <= 200) ruleOf.set(name, rule)
  return rule
}
