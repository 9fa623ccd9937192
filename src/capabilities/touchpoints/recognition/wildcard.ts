/**
 * Whether the whole text fits a pattern in which `*` stands for anything and `?` for one sign. Worked out without a regular
 * expression, so that no pattern can be slow: at worst text times pattern.
 */
export function matchesWildcard(text: string, pattern: string): boolean {
  let at = 0
  let wanted = 0
  let star = -1
  let tried = 0
  while (at < text.length) {
    const sign = pattern[wanted]
    if (sign === '*') {
      star = wanted++
      tried = at
    } else if (sign === '?') {
      at += signLength(text, at)
      wanted++
    } else if (sign === text[at]) {
      at++
      wanted++
    } else if (star >= 0) {
      tried += signLength(text, tried)
      at = tried
      wanted = star + 1
    } else return false
  }
  while (pattern[wanted] === '*') wanted++
  return wanted === pattern.length
}

/** One sign may be two halves; they are never taken apart. */
function signLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}
