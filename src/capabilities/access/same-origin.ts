import { Problem } from '../../platform/errors.ts'

interface Asked {
  method: string
  headers: Record<string, string | string[] | undefined>
}

/**
 * False for a changing request that a page of another origin made a browser send (CSRF). Browsers tell in
 * Sec-Fetch-Site, older ones in Origin; a request with neither comes from no browser, so it carries nobody's cookies.
 * The algorithm of Go's http.CrossOriginProtection (words.filippo.io/csrf); SameSite=Lax stands behind it.
 */
export function sameOrigin({ method, headers }: Asked): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return true
  const site = headers['sec-fetch-site']
  if (site) return site === 'same-origin' || site === 'none'
  const origin = headers.origin
  if (typeof origin !== 'string') return true
  return URL.canParse(origin) && new URL(origin).host === headers.host
}

export function crossOrigin() {
  return new Problem(403, 'This request was sent by a page of another site.', {
    fix: 'Do it on Attune’s own pages, or use an API key.',
  })
}
