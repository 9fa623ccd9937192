import type { Share } from '../../../../statistics/share.ts'
import { compareShares } from '../../../../statistics/share-difference.ts'
import { type FigureKey, type ReplyKey, replyKeys } from './figure-keys.ts'
import type { OwnFigure } from './figures.ts'

/** In how many conversations that ended badly, and that ended well, a part of a good reply is found. */
export type PartsByEnding = Record<ReplyKey, { bad: Share; good: Share }>

/** The one thing to work on, why it is that one, and the two shares that say so. */
export type OneThing =
  | { why: 'worse'; key: FigureKey; now: Share; beside: Share }
  | { why: 'missing'; key: ReplyKey; now: Share; beside: Share }
  | { why: 'least'; key: ReplyKey; now: Share; beside: null }

/** Below this a share is not even shown. */
const fewest = 5
const certainty = 0.05

/**
 * One thing and no more, found in somebody's own conversations alone. First, what became worse than it was, the surest
 * change first; else the part of a good reply that is rarer where their conversations ended badly than where they ended
 * well, the largest difference first; else the part they use least, as a suggestion and not a finding. Null where
 * too little has been read.
 */
export function oneThingToImprove(figures: readonly OwnFigure[], endings: PartsByEnding): OneThing | null {
  return whatGotWorse(figures) ?? whatIsMissing(endings) ?? whatIsRarest(figures)
}

function whatGotWorse(figures: readonly OwnFigure[]): OneThing | undefined {
  const [surest] = figures.filter(({ direction }) => direction === 'worse').toSorted((a, b) => a.p - b.p)
  return surest && { why: 'worse', key: surest.key, now: surest.now, beside: surest.before }
}

function whatIsMissing(endings: PartsByEnding): OneThing | undefined {
  const [largest] = replyKeys
    .map((key) => ({ key, ...endings[key] }))
    .filter(({ bad, good }) => bad.n >= fewest && good.n >= fewest)
    .map((part) => ({ ...part, change: compareShares(part.bad, part.good)! }))
    .filter(({ change }) => change.difference > 0 && change.p < certainty)
    .toSorted((a, b) => b.change.difference - a.change.difference)
  return largest && { why: 'missing', key: largest.key, now: largest.bad, beside: largest.good }
}

function whatIsRarest(figures: readonly OwnFigure[]): OneThing | null {
  const [rarest] = figures
    .flatMap(({ key, now }) => (isReply(key) && now.n >= fewest ? [{ key, now }] : []))
    .toSorted((a, b) => a.now.hits / a.now.n - b.now.hits / b.now.n)
  return rarest ? { why: 'least', ...rarest, beside: null } : null
}

function isReply(key: FigureKey): key is ReplyKey {
  return (replyKeys as readonly string[]).includes(key)
}
