import type { LikenessKind } from '../../merging/candidates/likeness.ts'
import { say } from './say.ts'

interface Somebody {
  id: string
  name: string | null
  email: string | null
  phone: string | null
}

/** What to call a customer: the name, or what else they are known by. */
export function called({ id, name, email, phone }: Somebody): string {
  return name ?? email ?? phone ?? say('unnamed', { id: id.slice(0, 8) })
}

const likenesses: Record<LikenessKind, Parameters<typeof say>[0]> = {
  'same-email': 'like_same-email',
  'same-phone': 'like_same-phone',
  'same-name': 'like_same-name',
  'similar-name': 'like_similar-name',
  'same-birthday': 'like_same-birthday',
  'same-postcode': 'like_same-postcode',
  'same-city': 'like_same-city',
  'same-street': 'like_same-street',
  'same-company': 'like_same-company',
}

/** `same name · same postcode`; a kind that a newer server knows stands as it is. */
export function likenessInWords(reasons: readonly string[], rule: string | null = null): string {
  const told = reasons.map((kind) => (kind in likenesses ? say(likenesses[kind as LikenessKind]) : kind))
  return [...(rule ? [rule] : []), ...told].join(' · ')
}

/** Why two were merged; a rule tells it in its own words. */
export function reasonInWords(reason: string, evidence: readonly string[]): string {
  if (reason.startsWith('rule:')) return reason.slice('rule:'.length)
  const why = reason === 'candidate' ? say('reason_candidate') : say('reason_person')
  return evidence.length > 0 ? `${why}: ${likenessInWords(evidence)}` : why
}

/** From 95 and 80 of a hundred such pairs on; below half nothing is proposed. */
export function surenessInWords(score: number): string {
  if (score >= 0.95) return say('certain')
  return score >= 0.8 ? say('likely') : say('possible')
}

const identityKinds = ['userId', 'email', 'external', 'phone', 'device', 'anonymousId'] as const

export function identityInWords(kind: string): string {
  const known = identityKinds.find((name) => name === kind)
  return known ? say(`identity_${known}`) : kind
}

const fieldNames = ['name', 'email', 'phone', 'unit'] as const

/** A trait is called what the sources call it. */
export function fieldInWords(field: string): string {
  const known = fieldNames.find((name) => name === field)
  return known ? say(known) : field.replace(/^trait:/, '')
}
