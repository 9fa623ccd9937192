import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { Signature } from './signature.ts'
import { unproven } from './verify.ts'

const now = new Date('2026-03-31T12:00:00.000Z')
const seconds = now.getTime() / 1000
const body = Buffer.from('{"type":"order.paid","data":{"name":"Grüße"}}')
const standard = Signature.parse({ kind: 'standard' })
const [oldSecret, newSecret] = [
  'whsec_b2xkIHNlY3JldCBvZiB0d2VudHkgZm91ciBieXRlcw==',
  'whsec_bmV3IHNlY3JldCBvZiB0d2VudHkgZm91ciBieXRlcw==',
]

function signed(secret: string, { id = 'msg_1', at = now, over = body.toString() } = {}) {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(at.getTime() / 1000),
    'webhook-signature': new Webhook(secret).sign(id, at, over),
  }
}

test('what a Standard Webhooks sender signs is proven', () => {
  expect(unproven(standard, [oldSecret], { headers: signed(oldSecret), body, now })).toBeUndefined()
})

test('while a sender changes over, either secret and any of several signatures prove it', () => {
  const both = [newSecret, oldSecret]
  expect(unproven(standard, both, { headers: signed(oldSecret), body, now })).toBeUndefined()
  expect(unproven(standard, both, { headers: signed(newSecret), body, now })).toBeUndefined()
  const several = {
    ...signed(oldSecret),
    'webhook-signature': `v1a,xyz v1,AAAA ${signed(oldSecret)['webhook-signature']}`,
  }
  expect(unproven(standard, [oldSecret], { headers: several, body, now })).toBeUndefined()
  expect(unproven(standard, [newSecret], { headers: several, body, now })).toMatch(/another secret/)
})

test('another body, id or time than the signed one is turned away, and so is what comes too late', () => {
  const headers = signed(oldSecret)
  const tried = (change: object, words = body) =>
    unproven(standard, [oldSecret], { headers: { ...headers, ...change }, body: words, now })
  expect(tried({}, Buffer.from(`${body} `))).toMatch(/changed on the way/)
  expect(tried({ 'webhook-id': 'msg_2' })).toMatch(/changed on the way/)
  expect(tried({ 'webhook-timestamp': String(seconds + 1) })).toMatch(/changed on the way/)
  expect(tried({ 'webhook-signature': undefined })).toMatch(/lacks one of the headers/)
  const late = new Date(now.getTime() + 5 * 60_000 + 1000)
  expect(unproven(standard, [oldSecret], { headers, body, now: late })).toMatch(/five minutes/)
})

const cases = {
  'a digest of the body in hex': {
    how: { kind: 'hmac', header: 'X-Hub-Signature-256', encoding: 'hex', part: 'sha256' },
    headers: { 'x-hub-signature-256': `sha256=${hmac('sha256', 'key', body, 'hex')}` },
  },
  'the same in base64': {
    how: { kind: 'hmac', header: 'x-shopify-hmac-sha256', encoding: 'base64' },
    headers: { 'x-shopify-hmac-sha256': hmac('sha256', 'key', body, 'base64') },
  },
  'SHA-1, as some still send it': {
    how: { kind: 'hmac', header: 'x-hub-signature', encoding: 'hex', part: 'sha1', algorithm: 'sha1' },
    headers: { 'x-hub-signature': `sha1=${hmac('sha1', 'key', body, 'hex')}` },
  },
  'a digest of time and body, the time in the same header': {
    how: {
      kind: 'hmac', header: 'stripe-signature', encoding: 'hex', part: 'v1',
      timestamp: { header: 'stripe-signature', part: 't' }, signed: '{timestamp}.{body}',
    },
    headers: { 'stripe-signature': `t=${seconds},v1=00,v1=${hmac('sha256', 'key', Buffer.concat([Buffer.from(`${seconds}.`), body]), 'hex')}` },
  },
  'a digest of time and body, the time as ISO text in a header of its own': {
    how: {
      kind: 'hmac', header: 'x-zendesk-webhook-signature', encoding: 'base64',
      timestamp: { header: 'x-zendesk-webhook-signature-timestamp' }, signed: '{timestamp}{body}',
    },
    headers: {
      'x-zendesk-webhook-signature-timestamp': '2026-03-31T12:01:00Z',
      'x-zendesk-webhook-signature': hmac('sha256', 'key', Buffer.concat([Buffer.from('2026-03-31T12:01:00Z'), body]), 'base64'),
    },
  },
  'a secret in a header': {
    how: { kind: 'token', header: 'x-api-key' },
    headers: { 'x-api-key': 'key' },
  },
  'a bearer token': { how: { kind: 'token' }, headers: { authorization: 'Bearer key' } },
  'user and secret': {
    how: { kind: 'basic', user: 'shop' },
    headers: { authorization: `Basic ${Buffer.from('shop:key').toString('base64')}` },
  },
} // biome-ignore format: a table

test.each(Object.entries(cases))(
  '%s proves it; another secret and nothing at all do not',
  (_name, { how, headers }) => {
    const signature = Signature.parse(how)
    expect(unproven(signature, ['other', 'key'], { headers, body, now })).toBeUndefined()
    expect(unproven(signature, ['other'], { headers, body, now })).toMatch(/another/)
    expect(unproven(signature, ['key'], { headers: {}, body, now })).toMatch(/^It has no/)
    expect(unproven(signature, [], { headers, body, now })).toBeDefined()
  },
)

test('a digest with an old time is turned away', () => {
  const { how, headers } = cases['a digest of time and body, the time in the same header']
  const later = new Date(now.getTime() + 301_000)
  expect(unproven(Signature.parse(how), ['key'], { headers, body, now: later })).toMatch(/five minutes/)
})

test('whatever headers come, nobody is let in without the secret, and reading them is no error', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(cases)),
      fc.string(),
      fc.string(),
      ({ how, headers }, key, value) => {
        const names = Object.keys(headers)
        const forged = Object.fromEntries(names.map((name, index) => [name, index === 0 ? value : key]))
        expect(
          unproven(Signature.parse(how), ['a secret nobody knows'], { headers: forged, body, now }),
        ).toBeDefined()
      },
    ),
  ))

function hmac(algorithm: string, key: string, bytes: Buffer, encoding: 'hex' | 'base64') {
  return createHmac(algorithm, key).update(bytes).digest(encoding)
}
