/**
 * Headers of a page for people who have a link and no account: nothing but the page itself, so no script, no other
 * address and no frame, no word to other sites of where one was, and no place in lists of machines.
 * @param styleHash what its one style is allowed by, as the content security policy writes it
 * @param forms whether it has forms, which go back to where it came from
 */
export function plainPageHeaders(styleHash: string, { forms }: { forms: boolean }): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      `style-src ${styleHash}`,
      `form-action ${forms ? "'self'" : "'none'"}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
    'cache-control': 'no-store',
  }
}
