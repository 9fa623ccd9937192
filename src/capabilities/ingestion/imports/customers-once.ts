import type { Accepted, Incoming } from '../incoming.ts'

type Take = (batch: Incoming[]) => Promise<Accepted>

/**
 * Tells each customer of an import once. Without it somebody in three batches would count three times, and in a trial,
 * which keeps nothing, as new each time: so whoever was in an earlier batch is handed over apart and not counted again.
 */
export function countingCustomersOnce(take: Take): Take {
  const met = new Set<string>()
  let introduced: Promise<unknown> = Promise.resolve()
  return async (batch) => {
    const names = batch.map(({ person }) => nameOf(person))
    const isKnown = names.map((name) => met.has(name))
    for (const name of names) met.add(name)
    const before = introduced
    const first = takeSome(take, batch, positions(isKnown, false))
    introduced = Promise.allSettled([before, first])
    // Only when whoever met them first has counted them: batches are on their way beside each other.
    const again = before.then(() => takeSome(take, batch, positions(isKnown, true)))
    const [counted, uncounted] = await Promise.all([first, again])
    return {
      accepted: counted.accepted + uncounted.accepted,
      duplicates: counted.duplicates + uncounted.duplicates,
      rejected: [...counted.rejected, ...uncounted.rejected],
      customers: counted.customers,
    }
  }
}

/** What an import calls a customer. */
export function nameOf(person: Incoming['person']): string {
  const { userId, email, phone, deviceId, anonymousId, externalIds } = person
  if (userId !== undefined) return userId
  if (externalIds) return Object.entries(externalIds).flat().join(':')
  return email?.toLowerCase() ?? phone ?? deviceId ?? anonymousId ?? ''
}

function positions(flags: readonly boolean[], wanted: boolean): number[] {
  return flags.flatMap((flag, position) => (flag === wanted ? [position] : []))
}

/** Hands over some of a batch; what is refused is told by its place in the whole. */
async function takeSome(take: Take, batch: Incoming[], places: number[]): Promise<Accepted> {
  if (places.length === 0)
    return { accepted: 0, duplicates: 0, rejected: [], customers: { new: 0, matched: 0 } }
  const done = await take(places.map((place) => batch[place] as Incoming))
  return {
    ...done,
    rejected: done.rejected.map((one) => ({ ...one, index: places[one.index] as number })),
  }
}
