import { randomBytes } from 'node:crypto'
import type { Settings } from '../../../platform/config.ts'
import { seal, unseal } from '../../../platform/secrets.ts'
import type { Signature } from './signature.ts'

/** A new secret in the shape its kind of signature wants. */
export function newSecret({ kind }: Signature): string {
  return kind === 'standard'
    ? `whsec_${randomBytes(32).toString('base64')}`
    : randomBytes(32).toString('base64url')
}

/** The part of the address nobody can guess: 256 bits. */
export function newPath(): string {
  return randomBytes(32).toString('base64url')
}

export function sealedFor(settings: Settings, sourceId: string, secret: string): string {
  return seal(settings, secret, placeOf(sourceId))
}

export function secretsOf(settings: Settings, sourceId: string, sealed: readonly string[]): string[] {
  return sealed.map((one) => unseal(settings, one, placeOf(sourceId)))
}

function placeOf(sourceId: string): string {
  return `webhook:${sourceId}`
}
