import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Hmac, Signature } from './signature.ts'

export interface Arriving {
  /** Lower-case names. */
  headers: Readonly<Record<string, string | undefined>>
  /** The bytes as they came: a signature is about them, not about what they mean. */
  body: Buffer
  now: Date
}

/** Why a delivery is turned away; undefined when it proved who sent it. */
export type Unproven = string | undefined

/** A delivery kept back and sent again later could do harm, so its time must be near. */
const nearMs = 5 * 60_000

/** Whether one of the secrets proves it; with two, a sender may change over from one to the other. */
export function unproven(signature: Signature, secrets: readonly string[], arriving: Arriving): Unproven {
  switch (signature.kind) {
    case 'none':
      return undefined
    case 'standard':
      return standardUnproven(secrets, arriving)
    case 'hmac':
      return hmacUnproven(signature, secrets, arriving)
    case 'token':
      return tokenUnproven(signature.header, secrets, arriving)
    case 'basic':
      return basicUnproven(signature.user, secrets, arriving)
  }
}

function standardUnproven(secrets: readonly string[], { headers, body, now }: Arriving): Unproven {
  const id = headers['webhook-id']
  const timestamp = headers['webhook-timestamp']
  const given = headers['webhook-signature']
  if (!id || !timestamp || !given)
    return 'It lacks one of the headers webhook-id, webhook-timestamp and webhook-signature.'
  if (!isNear(timestamp, now)) return tooFar(timestamp)
  const signatures = given
    .split(' ')
    .filter((one) => one.startsWith('v1,'))
    .map((one) => one.slice(3))
  const isProven = secrets.some((secret) => {
    const signed = createHmac('sha256', standardKey(secret)).update(`${id}.${timestamp}.`).update(body)
    const expected = signed.digest('base64')
    return signatures.some((one) => isSame(one, expected))
  })
  return isProven ? undefined : mismatch
}

/** `whsec_` and base64; what is not written so is taken as it stands. */
function standardKey(secret: string): Buffer {
  const plain = secret.replace(/^whsec_/, '')
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(plain) ? Buffer.from(plain, 'base64') : Buffer.from(plain)
}

function hmacUnproven(how: Hmac, secrets: readonly string[], { headers, body, now }: Arriving): Unproven {
  const given = partsOf(headers[how.header], how.part)
  if (given.length === 0) return `It has no signature in the header ${how.header}.`
  const timestamp = how.timestamp && partsOf(headers[how.timestamp.header], how.timestamp.part)[0]
  if (how.timestamp && !timestamp) return `It has no time in the header ${how.timestamp.header}.`
  if (timestamp && !isNear(timestamp, now)) return tooFar(timestamp)
  const [before = '', after = ''] = how.signed.replaceAll('{timestamp}', timestamp ?? '').split('{body}')
  const isProven = secrets.some((secret) => {
    const signed = createHmac(how.algorithm, secret).update(before).update(body).update(after)
    const expected = signed.digest(how.encoding)
    return given.some((one) => isSame(how.encoding === 'hex' ? one.toLowerCase() : one, expected))
  })
  return isProven ? undefined : mismatch
}

/** `t=1,v1=ab,v1=cd` has two parts named `v1`; without a name the header is one value. */
function partsOf(header: string | undefined, name: string | undefined): string[] {
  if (!header) return []
  if (!name) return [header.trim()]
  return header
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one.startsWith(`${name}=`))
    .map((one) => one.slice(name.length + 1))
}

function tokenUnproven(header: string, secrets: readonly string[], { headers }: Arriving): Unproven {
  const given = headers[header]?.trim()
  if (!given) return `It has no secret in the header ${header}.`
  const bare = given.replace(/^(?:bearer|token)\s+/i, '')
  return secrets.some((secret) => isSame(given, secret) || isSame(bare, secret)) ? undefined : wrongSecret
}

function basicUnproven(user: string, secrets: readonly string[], { headers }: Arriving): Unproven {
  const [, encoded] = /^basic\s+(\S+)$/i.exec(headers.authorization ?? '') ?? []
  if (!encoded) return 'It has no user and secret in the header authorization.'
  const given = Buffer.from(encoded, 'base64').toString('utf8')
  return secrets.some((secret) => isSame(given, `${user}:${secret}`)) ? undefined : wrongSecret
}

const mismatch = 'Its signature does not belong to its words: another secret, or changed on the way.'
const wrongSecret = 'Its secret is another one.'

/** How long a comparison takes tells nothing: digests of one length are compared. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** Seconds or milliseconds since 1970, or ISO 8601. */
function isNear(written: string, now: Date): boolean {
  const number = Number(written)
  const instant = Number.isFinite(number) ? (number < 1e11 ? number * 1000 : number) : Date.parse(written)
  return Math.abs(now.getTime() - instant) <= nearMs
}

function tooFar(written: string): string {
  return `Its time (${written.slice(0, 40)}) is more than five minutes from now.`
}
