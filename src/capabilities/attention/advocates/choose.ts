import type { AskKind } from './asks.ts'
import type { FoundMoment } from './moments.ts'

/** What somebody is asked for, and why that. */
export interface Chosen {
  kind: Exclude<AskKind, 'thanks'>
  why: string
}

/**
 * For what each is asked: people of a company for a reference, those who would recommend us for a referral, who wrote
 * praise for a review. One thing only, and never money for it.
 */
export function whatToAsk({
  account_id,
  scale,
  text,
}: Pick<FoundMoment, 'account_id' | 'scale' | 'text'>): Chosen {
  if (account_id !== '')
    return { kind: 'reference', why: 'They belong to a company, and others like it ask for references.' }
  if (text !== '')
    return { kind: 'review', why: 'They found words for it: others would be glad to read them.' }
  if (scale === 'nps') return { kind: 'referral', why: 'They said that they would recommend us.' }
  return { kind: 'review', why: 'They gave the best answer there is.' }
}

const scaleWords: Readonly<Record<string, string>> = {
  nps: 'Would recommend us',
  csat5: 'Satisfied',
  csat7: 'Satisfied',
  stars5: 'Stars',
  ces7: 'Found it easy',
}
const highest: Readonly<Record<string, number>> = { nps: 10, csat5: 5, csat7: 7, stars5: 5, ces7: 7 }

/** What showed that they are happy, in words. */
export function momentWords({ scale, score }: Pick<FoundMoment, 'scale' | 'score'>): string {
  const name = Object.hasOwn(scaleWords, scale) ? scaleWords[scale] : undefined
  if (score === null || name === undefined) return 'Wrote praise'
  return `${name}: ${score} of ${highest[scale]}`
}

const dayMs = 86_400_000

/** A day after the good moment, when it has settled, until it is forgotten. */
export function whenToAsk(at: Date, momentDays: number): { from: Date; until: Date } {
  return { from: new Date(at.getTime() + dayMs), until: new Date(at.getTime() + momentDays * dayMs) }
}
