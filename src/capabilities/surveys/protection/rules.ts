import type { Reason } from './reasons.ts'

/** What is known of somebody who may be asked, across all records that are them. Instants in ms since 1970. */
export interface Standing {
  /** What they permit; `forgotten` also where nobody knows them any more. */
  consent: 'given' | 'refused' | 'missing' | 'forgotten'
  hasAddress: boolean
  isBounced: boolean
  /** When they were last asked anything, and how often within the last 365 days. */
  lastAsked: number | undefined
  askedInYear: number
  /** When they were last asked this survey, or answered it by whatever way. */
  lastAskedThis: number | undefined
  /** A survey that goes first is going to ask them. */
  hasMoreImportant: boolean
  /** Their lot, 0 up to (not including) 1. */
  lot: number
}

/** How often somebody may be asked, as it holds for one survey. */
export interface Rules {
  /** Days in peace after any survey. */
  quarantineDays: number
  /** Days until the same survey may ask again. */
  recurrenceDays: number
  /** Invitations within 365 days, from all surveys together; null for no limit. */
  mostInYear: number | null
  /** Share of those who could be asked that is. */
  sampleShare: number
}

const dayMs = 86_400_000
export const yearMs = 365 * dayMs

/**
 * Why somebody is not asked at this moment; undefined where they may be. Asked when a sending is planned and again when
 * their turn comes, because much may have happened in between.
 */
export function reasonNotToAsk(standing: Standing, rules: Rules, now: number): Reason | undefined {
  const within = (moment: number | undefined, days: number) =>
    moment !== undefined && now - moment < days * dayMs
  if (standing.consent === 'forgotten') return 'FORGOTTEN'
  if (standing.consent === 'refused') return 'OPT_OUT'
  if (standing.consent === 'missing') return 'NO_CONSENT'
  if (!standing.hasAddress) return 'NO_CHANNEL'
  if (standing.isBounced) return 'BOUNCED'
  if (within(standing.lastAskedThis, rules.recurrenceDays)) return 'RECENTLY_ASKED'
  if (within(standing.lastAsked, rules.quarantineDays)) return 'QUARANTINE'
  if (rules.mostInYear !== null && standing.askedInYear >= rules.mostInYear) return 'CAP'
  if (standing.hasMoreImportant) return 'PRIORITY'
  if (standing.lot >= rules.sampleShare) return 'SAMPLED_OUT'
  return undefined
}

/**
 * The same for the question whether a trouble is really solved: it comes also in quarantine and before other surveys,
 * because silence after a complaint is worse than one more question. It counts like any other, and a no stays a no.
 */
export function reasonNotToAskAgain(standing: Standing, rules: Rules, now: number): Reason | undefined {
  const inTheLoop = { ...rules, quarantineDays: 0, recurrenceDays: 0 }
  return reasonNotToAsk({ ...standing, hasMoreImportant: false }, inTheLoop, now)
}
