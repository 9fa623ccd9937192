import { type Identity, identitiesOf, keyOf, type Person } from './identities.ts'

/** A customer we know. `named`: has a user id or an e-mail address, so that a device or a phone alone does not decide. */
export interface Known {
  id: string
  named: boolean
}

export interface Resolution {
  /** Position by position. */
  customers: { known: Known; isNew: boolean }[]
  /** New customers, with the position of the person who made them known. */
  created: { id: string; position: number }[]
  /** New identities, with the position of the person who brought them. */
  linked: { identity: Identity; known: Known; position: number }[]
}

/**
 * Who is meant, one person after the other, so that what the first tells is known for the second.
 *
 * A user id or an e-mail address decides by itself. A phone number or a device (`anonymousId`) may be shared: it only decides
 * when the person comes without user id and e-mail, or when the customer it belongs to has neither so far.
 * An identity never moves from one customer to another; merging is a step of its own, which can be undone.
 */
export function resolve(
  persons: readonly Person[],
  knownBefore: ReadonlyMap<string, Known>,
  newId: () => string,
): Resolution {
  const learnt = new Map<string, Known>()
  const lookUp = (identity: Identity) => learnt.get(keyOf(identity)) ?? knownBefore.get(keyOf(identity))
  const resolution: Resolution = { customers: [], created: [], linked: [] }
  const createdIds = new Set<string>()
  for (const [position, person] of persons.entries()) {
    const identities = identitiesOf(person)
    const known = decide(identities, lookUp) ?? create(position)
    for (const identity of identities) {
      if (lookUp(identity)) continue
      learnt.set(keyOf(identity), known)
      resolution.linked.push({ identity, known, position })
      if (isSure(identity)) known.named = true
    }
    resolution.customers.push({ known, isNew: createdIds.has(known.id) })
  }
  return resolution

  function create(position: number): Known {
    const known = { id: newId(), named: false }
    createdIds.add(known.id)
    resolution.created.push({ id: known.id, position })
    return known
  }
}

function decide(
  identities: readonly Identity[],
  lookUp: (identity: Identity) => Known | undefined,
): Known | undefined {
  const comesNamed = identities.some(isSure)
  for (const identity of identities) {
    const known = lookUp(identity)
    if (known && (isSure(identity) || !comesNamed || !known.named)) return known
  }
  return undefined
}

function isSure({ kind }: Identity): boolean {
  return kind === 'userId' || kind === 'email'
}
