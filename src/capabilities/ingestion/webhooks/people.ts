import { createHash } from 'node:crypto'
import { identitiesOf } from '../../customers/index.ts'
import type { Incoming } from '../incoming.ts'

/** Digests of everybody a delivery names, by which a person is found in it without their data standing there twice. */
export function peopleOf(interactions: readonly Incoming[]): string[] {
  const known = interactions.flatMap(({ person }) => identitiesOf(person).map(digestOf))
  return [...new Set(known)]
}

export function digestOf({ kind, value }: { kind: string; value: string }): string {
  return createHash('sha256').update(`${kind}:${value}`).digest('base64url').slice(0, 22)
}
