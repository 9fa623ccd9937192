const longestLocal = 64
const longestDomain = 253
const localUnit = /[\p{L}\p{N}._%+'’\-!#$&*/=?^`{|}~]/u
const domainUnit = /[\p{L}\p{N}.-]/u
/** At least two labels; the last one alphabetic (`react@19.3.1` is a package, not an address) or punycode. */
const domain =
  /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)*\.(?:\p{L}{2,63}|xn--[a-z\d-]{2,59})$/iu

/** The address around the `@` at `at`, not reaching back before `from`; undefined when it is none. */
export function emailAround(
  text: string,
  at: number,
  from: number,
): { start: number; end: number } | undefined {
  const end = domainEnd(text, at + 1)
  if (end === undefined) return undefined
  const start = localStart(text, at, Math.max(from, at - longestLocal))
  return start < at ? { start, end } : undefined
}

function localStart(text: string, at: number, earliest: number): number {
  let start = at
  while (start > earliest && localUnit.test(text[start - 1]!)) start--
  while (start < at && /[.'’/=&?|!#*`{}~]/.test(text[start]!)) start++
  return afterKey(text, start, at)
}

/** `?mail=ann@example.org` and `a/b@…` are keys and paths before an address: only the address itself is taken. */
function afterKey(text: string, start: number, at: number): number {
  for (let cut = at - 1; cut >= start; cut--) if ('=/?&|'.includes(text[cut]!)) return cut + 1
  return start
}

/** The longest stretch that reads as a domain: labels are given up from the right (`ann@example.org.Thanks` stays whole). */
function domainEnd(text: string, start: number): number | undefined {
  const furthest = Math.min(text.length, start + longestDomain)
  let end = start
  while (end < furthest && domainUnit.test(text[end]!)) end++
  let host = text.slice(start, end)
  for (let tries = 0; tries < 4; tries++) {
    host = host.replace(/[.-]{1,9}$/, '')
    if (domain.test(host)) return start + host.length
    host = host.slice(0, Math.max(0, host.lastIndexOf('.')))
  }
  return undefined
}
