import { z } from 'zod'
import type { Population } from '../model.ts'

const Days = z.number().int().min(7).max(730)
const Names = z.array(z.string().trim().min(1).max(200)).min(1).max(20)

/** What leaving means in this company. */
export const Leaving = z.discriminatedUnion('kind', [
  /** Nothing is heard of them for so long. */
  z.object({ kind: z.literal('silence'), of: z.enum(['order', 'anything']), days: Days }),
  /** They say so: an event such as `Subscription Cancelled` arrives within so many days. */
  z.object({ kind: z.literal('event'), names: Names, days: Days }),
  /** An event such as `Subscription Renewed` is due so long after the one before, and does not come. */
  z.object({
    kind: z.literal('renewal'),
    names: Names,
    every: Days,
    grace: z.number().int().min(0).max(180),
  }),
])
export type Leaving = z.infer<typeof Leaving>

/** Within how many days somebody would leave: as far ahead as health looks. */
export function horizonOf(leaving: Leaving): number {
  return leaving.kind === 'renewal' ? leaving.grace + renewalAhead : leaving.days
}

/** Renewals due within the next so many days are foretold. */
export const renewalAhead = 30

/** Somebody of whom nothing was heard for so long is no customer whom a cancellation would tell anything new of. */
const longGone = 365

/** Who is a customer still, and so can leave. */
export function populationOf(leaving: Leaving): Population {
  if (leaving.kind === 'silence') return { seen: leaving.of, withinDays: leaving.days, endedBy: [] }
  if (leaving.kind === 'event') return { seen: 'anything', withinDays: longGone, endedBy: leaving.names }
  return { seen: 'anything', withinDays: leaving.every + leaving.grace, endedBy: [] }
}

/** `No purchase for 90 days`, as reports say it. */
export function leavingInWords(leaving: Leaving): string {
  if (leaving.kind === 'silence')
    return `${leaving.of === 'order' ? 'no purchase' : 'no sign of life'} for ${leaving.days} days`
  const names = leaving.names.map((name) => `“${name}”`).join(' or ')
  if (leaving.kind === 'event') return `${names} within ${leaving.days} days`
  return `no ${names} within ${leaving.every} days and ${leaving.grace} days of grace`
}
