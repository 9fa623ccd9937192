import type { Found } from './found.ts'

const longestLink = 2048
const secretKey =
  /[?&#;](?:[\w-]{0,20}[_-])?(?:token|auth|key|apikey|sig|signature|session|sessionid|sid|code|otp|pwd|password|passwd|reset|secret|jwt|hash|invite|ticket)=[^&#\s]{4}/i
/** A stretch of path that nobody would read aloud: 20 signs or more of letters and digits mixed. */
const secretPath = /\/(?=[\w-]{0,60}\d)(?=[\w-]{0,60}[A-Za-z])(?![\w-]{0,60}[-_][a-z]+[-_])[A-Za-z\d_-]{24,}/
const userInfo = /^[a-z+]+:\/\/[^\s/@:]{1,60}:[^\s/@]{1,80}@/i

/** Addresses that open something for whoever has them: with a token, a session or a password inside. */
export function findLinks(text: string): Found[] {
  const found: Found[] = []
  for (let at = text.indexOf('://'); at !== -1; at = text.indexOf('://', at + 3)) {
    const start = schemeStart(text, at)
    if (start === at || start < (found.at(-1)?.end ?? 0)) continue
    const end = endOfLink(text, at + 3)
    const link = text.slice(start, end)
    if (secretKey.test(link) || userInfo.test(link) || secretPath.test(link.slice(at + 3 - start)))
      found.push({ type: 'link', start, end })
  }
  return found
}

function schemeStart(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < 10 && /[a-z+]/i.test(text[start - 1]!)) start--
  return start
}

function endOfLink(text: string, from: number): number {
  let end = from
  while (end < text.length && end - from < longestLink && !/[\s<>"'”»)\]]/.test(text[end]!)) end++
  while (end > from && /[.,;:!?]/.test(text[end - 1]!)) end--
  return end
}
