import type { FastifyRequest } from 'fastify'
import { TooBusy } from '../errors.ts'

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

/**
 * How often one address may ask for pages that need no account, as the options of their routes take it.
 * @param what keeps the counts of different pages apart
 */
export function limitPerAddress(what: string, perMinute: number, told = 'You loaded this page too often.') {
  return {
    max: perMinute,
    timeWindow: '1 minute',
    allowList: () => false,
    keyGenerator: ({ ip }: FastifyRequest) => `${what}:${ip}`,
    errorResponseBuilder: (_request: FastifyRequest, { ttl }: { ttl: number }) =>
      new TooBusy(told, Math.ceil(ttl / 1000)),
  }
}
