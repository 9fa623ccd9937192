import { hash } from 'node:crypto'
import type { Portrait } from './portrait.ts'

/**
 * What two customers must share at least one of to be compared at all: nobody compares a million with a million. Each stands
 * for a way in which records of one person stay alike although something else was written differently. Keys are the first
 * 64 bits of a hash, as PostgreSQL's bigint in decimal text; two that fall together by chance cost one comparison.
 */
export function blockingKeys(portrait: Portrait): string[] {
  const { words, emails, phones, postcode, city, birthday, company } = portrait
  const longest = words.toSorted((a, b) => b.length - a.length)[0]?.slice(0, 4) ?? ''
  const initials = words.map((word) => word[0]).join('')
  const place = postcode || city.join(' ')
  return [
    ...emails.map((email) => ['email', email]),
    ...phones.map((phone) => ['phone', phone]),
    ...(words.length > 1 ? [['name', ...words]] : []),
    ...(place && longest ? [['place and beginning', place, longest]] : []),
    ...(place && initials.length > 1 ? [['place and initials', place, initials]] : []),
    ...(birthday ? [['birthday and beginning', birthday, longest]] : []),
    ...(birthday && place ? [['birthday and place', birthday, place]] : []),
    ...(company.length > 0 && words.length > 1 ? [['company and initials', ...company, initials]] : []),
  ].map(keyOf)
}

function keyOf(parts: readonly string[]): string {
  return hash('sha1', parts.join('\0'), 'buffer').readBigInt64BE(0).toString()
}
