import type { Portrait } from './portrait.ts'
import { nameLikeness } from './similarity.ts'

/** Kinds of likeness, as they are kept and told; the page has their words. */
export const likenessKinds = [
  'same-email',
  'same-phone',
  'same-name',
  'similar-name',
  'same-birthday',
  'same-postcode',
  'same-city',
  'same-street',
  'same-company',
] as const
export type LikenessKind = (typeof likenessKinds)[number]

export interface Likeness {
  /** How sure it is that both are one person, 0 to 1. */
  score: number
  /** What speaks for it, the strongest first. */
  reasons: LikenessKind[]
}

/**
 * Per thing compared, how often it agrees (m) between two records of one person, and (u) between two of different people.
 * Its weight is log₂(m/u) when it agrees, log₂((1−m)/(1−u)) when it does not, 0 when either side says nothing
 * (Fellegi and Sunter 1969). The figures are rounded from what holds for registers of people in general:
 * - e-mail, without dots and tags: half keep one address; whole families share one, so u is not zero
 * - phone: households and offices share one
 * - name: two given at random share the full name about once in 10,000 (there are many Müllers), are one slip apart thrice as often
 * - birthday: 365 days in some 70 years; postcode: 500 of a size; city: people live in the large ones; company: a few hundred customers
 * - street counts on top of the postcode, where every fiftieth lives in the same one
 */
const comparisons = {
  email: { m: 0.5, u: 0.000_002 },
  phone: { m: 0.5, u: 0.000_005 },
  sameName: { m: 0.65, u: 0.000_1 },
  similarName: { m: 0.25, u: 0.000_3 },
  otherName: { m: 0.05, u: 0.97 },
  birthday: { m: 0.95, u: 0.000_04 },
  postcode: { m: 0.8, u: 0.002 },
  city: { m: 0.85, u: 0.03 },
  street: { m: 0.7, u: 0.02 },
  company: { m: 0.7, u: 0.005 },
}

/** Of a hundred thousand pairs taken at random one is the same person: 20,000 customers with a thousand duplicates. */
const prior = Math.log2(1 / 100_000)

/** One source named both together: that alone makes it likelier than not. */
const toldTogether = 17.6

/** From here on two names may differ by a slip or a second given name; up to there one of the words is another. */
const sameFrom = 0.985
const similarFrom = 0.9
const otherUpTo = { oneWord: 0.75, moreWords: 0.86 }

interface Finding {
  kind?: LikenessKind
  weight: number
}

export function likeness(one: Portrait, other: Portrait, { isToldTogether = false } = {}): Likeness {
  const findings = [
    either('same-email', comparisons.email, overlap(one.emails, other.emails)),
    either('same-phone', comparisons.phone, overlap(one.phones, other.phones)),
    names(one.words, other.words),
    either('same-birthday', comparisons.birthday, same(one.birthday, other.birthday)),
    place(one, other),
    either('same-street', comparisons.street, alike(one.street, other.street)),
    either('same-company', comparisons.company, alike(one.company, other.company)),
  ]
  const told = isToldTogether ? toldTogether : 0
  const sum = findings.reduce((total, { weight }) => total + weight, prior + told)
  const speaking = findings.filter(({ kind, weight }) => kind !== undefined && weight > 0)
  return {
    score: 1 / (1 + 2 ** -sum),
    reasons: speaking.toSorted((a, b) => b.weight - a.weight).flatMap(({ kind }) => kind ?? []),
  }
}

/** `agrees` undefined: one of the two says nothing. */
function either(
  kind: LikenessKind,
  { m, u }: { m: number; u: number },
  agrees: boolean | undefined,
): Finding {
  if (agrees === undefined) return { weight: 0 }
  return agrees ? { kind, weight: Math.log2(m / u) } : { weight: Math.log2((1 - m) / (1 - u)) }
}

/** A single word, such as a given name alone, is shared too often to tell anything for it. */
function names(one: readonly string[], other: readonly string[]): Finding {
  if (one.length === 0 || other.length === 0) return { weight: 0 }
  const alike = nameLikeness(one, other)
  const { sameName, similarName, otherName } = comparisons
  const isOneWord = Math.min(one.length, other.length) < 2
  if (alike <= (isOneWord ? otherUpTo.oneWord : otherUpTo.moreWords))
    return { weight: Math.log2(otherName.m / otherName.u) }
  if (alike < similarFrom || isOneWord) return { weight: 0 }
  if (alike >= sameFrom) return { kind: 'same-name', weight: Math.log2(sameName.m / sameName.u) }
  return { kind: 'similar-name', weight: Math.log2(similarName.m / similarName.u) }
}

/** The postcode says all that the city says, and more. */
function place(one: Portrait, other: Portrait): Finding {
  const postcode = same(one.postcode, other.postcode)
  if (postcode !== undefined) return either('same-postcode', comparisons.postcode, postcode)
  return either('same-city', comparisons.city, alike(one.city, other.city))
}

function same(one: string, other: string): boolean | undefined {
  return one === '' || other === '' ? undefined : one === other
}

function overlap(some: readonly string[], others: readonly string[]): boolean | undefined {
  if (some.length === 0 || others.length === 0) return undefined
  return some.some((value) => others.includes(value))
}

function alike(one: readonly string[], other: readonly string[]): boolean | undefined {
  if (one.length === 0 || other.length === 0) return undefined
  return nameLikeness(one, other) >= similarFrom
}
