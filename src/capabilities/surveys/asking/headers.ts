import { hashOf, styleHash } from './page/style.ts'
import { kioskScript, pageScript } from './scripts.ts'

const scriptHash = hashOf(pageScript)

/**
 * Nothing but the page itself: its own style, its own script, pictures of choices. Inside another page it stands where its
 * address says so (`frame=1`), as embeds do.
 */
export function headersFor(url: string): Record<string, string> {
  const isFramed = new URLSearchParams(url.split('?')[1] ?? '').get('frame') === '1'
  return {
    'content-security-policy': [
      "default-src 'none'",
      `style-src ${styleHash}`,
      `script-src ${scriptHash}`,
      "img-src 'self' https: data:",
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${isFramed ? '*' : "'none'"}`,
    ].join('; '),
    ...(isFramed && { 'cross-origin-resource-policy': 'cross-origin' }),
    'referrer-policy': 'same-origin',
    'x-robots-tag': 'noindex, nofollow',
    'cache-control': 'no-store',
  }
}

/** A kiosk talks to us by itself, and keeps itself on its device. */
export const kioskHeaders: Record<string, string> = {
  'content-security-policy': [
    "default-src 'none'",
    `style-src ${styleHash}`,
    `script-src ${hashOf(kioskScript)}`,
    "worker-src 'self'",
    "connect-src 'self'",
    "img-src 'self' https: data:",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'no-store',
}
