import { type FrictionKind, frictionKinds } from './candidate.ts'

/** Kinds by number, as the store's questions know them: 1 is the first. */
export const kindNumber = (kind: FrictionKind) => frictionKinds.indexOf(kind) + 1

/** Added where a change of channel is from one contact to the next: it belongs to a step then, not to a way. */
export const fromContact = 100
