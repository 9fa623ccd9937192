import { idFrom } from '../../../platform/ids.ts'
import type { Accepted, Incoming, Source } from '../incoming.ts'
import { refusalOf } from './check.ts'
import type { ArrivedInteraction, Outcome } from './pass.ts'

type Rejected = Accepted['rejected'][number]

/** With its place in what was handed over. */
export type Placed = ArrivedInteraction & { index: number }

interface Judged {
  rejected: Rejected[]
  arrived: Placed[]
  /** Those of them that nobody else was bringing in at the same time, each once. */
  own: Placed[]
  outcomes: Outcome[]
}

/** Which can be kept, and under which id: the same source and message id always give the same. */
export function checked(
  source: Source,
  incoming: readonly Incoming[],
  receivedAt: number,
): Pick<Judged, 'rejected' | 'arrived'> {
  const rejected: Rejected[] = []
  const arrived: Judged['arrived'] = []
  for (let index = 0; index < incoming.length; index++) {
    const one = incoming[index]!
    const refused = refusalOf(one, receivedAt)
    if (refused) rejected.push({ index, ...refused })
    else arrived.push({ index, id: idFrom(source.name, one.messageId), source, incoming: one, receivedAt })
  }
  return { rejected, arrived }
}

/** What became of it all; whatever is neither accepted nor rejected is a duplicate of something. */
export function summary(
  incoming: readonly Incoming[],
  { rejected, own, outcomes }: Omit<Judged, 'arrived'>,
): Accepted {
  const customers = new Map<string, boolean>()
  const refusals = [...rejected]
  let accepted = 0
  for (let position = 0; position < outcomes.length; position++) {
    const outcome = outcomes[position]!
    if (outcome === 'duplicate') continue
    if (outcome === 'spooled') accepted++
    else if ('refused' in outcome) refusals.push({ index: own[position]!.index, ...outcome.refused })
    else {
      accepted++
      customers.set(outcome.customerId, outcome.isNew || (customers.get(outcome.customerId) ?? false))
    }
  }
  const fresh = [...customers.values()].filter(Boolean).length
  return {
    accepted,
    duplicates: incoming.length - accepted - refusals.length,
    rejected: refusals.sort((a, b) => a.index - b.index),
    customers: { new: fresh, matched: customers.size - fresh },
  }
}

/** About somebody who asked to be forgotten: nothing of it is kept. */
export function isTurnedAway(outcome: Outcome | undefined): boolean {
  return typeof outcome === 'object' && 'refused' in outcome && outcome.refused.forgotten === true
}
