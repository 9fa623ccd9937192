import type { CountKind } from '../../../statistics/usual-days.ts'

export const signalIds = [
  'silence',
  'active',
  'engagement',
  'repeat-purchase',
  'unused',
  'returns',
  'unsubscribes',
  'contacts',
  'contact-rate',
  'first-reply',
  'complaints',
  'unhappy',
  'promoters',
] as const
export type SignalId = (typeof signalIds)[number]

export interface Definition {
  /** Read as a number a day, as so many of a hundred, or as so many for each. */
  display: 'count' | 'percent' | 'ratio'
  kind: CountKind
  /** The direction that is good for us and the customer. */
  good: 'up' | 'down'
}

/** What is watched, day by day. What each counts stands in docs/metrics.md#warning-signs and on the page. */
export const definitions: Record<SignalId, Definition> = {
  silence: { display: 'percent', kind: 'rate', good: 'down' },
  active: { display: 'count', kind: 'rate', good: 'up' },
  engagement: { display: 'ratio', kind: 'rate', good: 'up' },
  'repeat-purchase': { display: 'percent', kind: 'share', good: 'up' },
  unused: { display: 'percent', kind: 'rate', good: 'down' },
  returns: { display: 'percent', kind: 'rate', good: 'down' },
  unsubscribes: { display: 'count', kind: 'rate', good: 'down' },
  contacts: { display: 'count', kind: 'rate', good: 'down' },
  'contact-rate': { display: 'percent', kind: 'rate', good: 'down' },
  'first-reply': { display: 'percent', kind: 'share', good: 'up' },
  complaints: { display: 'percent', kind: 'share', good: 'down' },
  unhappy: { display: 'percent', kind: 'share', good: 'down' },
  promoters: { display: 'percent', kind: 'share', good: 'up' },
}

/** Plain counts: one day is one day, however many units are added up. */
export function isPlainCount(id: SignalId): boolean {
  return definitions[id].display === 'count'
}

export function toneOf(id: SignalId, direction: 'up' | 'down'): 'good' | 'bad' {
  return definitions[id].good === direction ? 'good' : 'bad'
}
