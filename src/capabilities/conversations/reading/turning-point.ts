import type { Message } from './message.ts'

/** Where the feeling of a conversation turned, and how it was on both sides of it (means, −1 to 1). */
export interface TurningPoint {
  direction: 'up' | 'down'
  /** The customer's first message that feels different. */
  at: Message
  /** What came just before it and is taken to have turned it: usually our reply. */
  by: Message
  before: number
  after: number
}

/** Smaller differences are within what one message differs from the next. */
const least = 0.5

/**
 * The one place in a conversation where the customer's feeling turned most, or null where it did not turn.
 *
 * The customer's messages are split in two at every place; the split is the one where the two means lie furthest apart for
 * how many messages stand behind them (|difference| × √(k (n − k) / n), the CUSUM statistic for one change in a mean). It is
 * called a turn when the means differ by half a unit of −1 to 1 or more. What was said last before the split is shown as what
 * turned it: a reading, not a proof.
 */
export function turningPoint(messages: readonly Message[]): TurningPoint | null {
  const felt = messages.flatMap((message, position) =>
    message.side === 'customer' && message.feeling !== null ? [{ position, feeling: message.feeling }] : [],
  )
  let best: { split: number; strength: number } | undefined
  for (let split = 1; split < felt.length; split++) {
    const difference = meanOf(felt.slice(split)) - meanOf(felt.slice(0, split))
    const strength = Math.abs(difference) * Math.sqrt((split * (felt.length - split)) / felt.length)
    if (Math.abs(difference) >= least && strength > (best?.strength ?? 0)) best = { split, strength }
  }
  if (!best) return null
  const [before, after] = [meanOf(felt.slice(0, best.split)), meanOf(felt.slice(best.split))]
  const { position } = felt[best.split]!
  return {
    direction: after > before ? 'up' : 'down',
    at: messages[position]!,
    by: messages[position - 1]!,
    before,
    after,
  }
}

function meanOf(felt: readonly { feeling: number }[]): number {
  return felt.reduce((sum, { feeling }) => sum + feeling, 0) / felt.length
}
