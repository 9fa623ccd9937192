import { lookup } from 'node:dns'
import { type ClientRequestArgs, request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { Invalid } from '../../../platform/errors.ts'
import { isAllowedInside, isOutside } from './inside.ts'

export interface Sending {
  url: string
  headers: Record<string, string>
  body: string
  /** Hosts and networks inside that may be called; none unless told. */
  insideHosts?: readonly string[]
  timeoutMs?: number
}

export interface Reply {
  status: number
  /** The beginning of it. */
  body: string
  /** In seconds, where the other side asked for a pause. */
  retryAfter: number | undefined
}

const usualTimeoutMs = 20_000
const longestRead = 4_096

/**
 * One POST to an address that somebody else chose. It goes to the internet alone: the name is looked up here and the
 * connection made to exactly what was found and allowed, so that no name can point inside afterwards. Redirects are not
 * followed. Throws what the network throws, and Invalid for an address that may not be called.
 */
export async function post({
  url,
  headers,
  body,
  insideHosts = [],
  timeoutMs = usualTimeoutMs,
}: Sending): Promise<Reply> {
  const to = new URL(url)
  mayCallDirectly(to.hostname, insideHosts)
  const options: ClientRequestArgs = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    lookup: guardedLookup(insideHosts),
    agent: false,
    signal: AbortSignal.timeout(timeoutMs),
  }
  return new Promise((resolve, reject) => {
    const asked = (to.protocol === 'http:' ? plainRequest : tlsRequest)(to, options, (reply) => {
      let read = ''
      reply.setEncoding('utf8')
      const done = () => {
        resolve({
          status: reply.statusCode ?? 0,
          body: read.slice(0, longestRead),
          retryAfter: secondsOf(reply.headers['retry-after']),
        })
        reply.destroy()
      }
      reply.on('data', (some: string) => {
        read += some
        if (read.length >= longestRead) done()
      })
      reply.on('end', done)
      reply.on('error', reject)
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Throws for an address that is plainly inside; of a name nothing is known before it is looked up. */
export function mayCallDirectly(hostname: string, insideHosts: readonly string[] = []): void {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !mayCall(insideHosts, host, host)) throw inside(host)
}

function mayCall(insideHosts: readonly string[], host: string, address: string): boolean {
  return isOutside(address) || isAllowedInside(insideHosts, host, address)
}

/** Every address of a name must be allowed: a name with one of each kind is a trap. */
function guardedLookup(insideHosts: readonly string[]): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      const first = found?.[0]
      if (error || !first) return done(error ?? new Error(`${host} has no address`), '', 0)
      if (!found.every(({ address }) => mayCall(insideHosts, host, address))) return done(inside(host), '', 0)
      if (options.all) return done(null, found)
      return done(null, first.address, first.family)
    })
  }
}

function inside(host: string) {
  return new Invalid(`${host} is an address inside a network of ours, not of the internet.`, {
    field: 'url',
    fix: 'Use a public address, or have whoever runs Attune allow it with ATTUNE_INSIDE.',
  })
}

function secondsOf(written: string | undefined): number | undefined {
  return written && /^\d{1,6}$/.test(written) ? Number(written) : undefined
}
