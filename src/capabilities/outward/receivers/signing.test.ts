import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { nextTry } from './retry.ts'
import { newSecret, signedHeaders } from './secrets.ts'

test('what goes out is good by either secret while they are changed over, and by no other', () => {
  const [newer, older] = [newSecret(), newSecret()]
  const body = '{"type":"response.submitted","data":{}}'
  const headers = signedHeaders([newer, older], { id: 'n1', at: new Date(), body })
  expect(new Webhook(newer).verify(body, headers)).toEqual(JSON.parse(body))
  expect(new Webhook(older).verify(body, headers)).toEqual(JSON.parse(body))
  expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow()
  expect(() => new Webhook(newer).verify(body.replace('{}', '{"a":1}'), headers)).toThrow()
})

test('a secret is as long as the standard asks for', () => {
  expect(newSecret()).toMatch(/^whsec_/)
  expect(Buffer.from(newSecret().slice(6), 'base64')).toHaveLength(32)
})

test('failed deliveries are tried ten times in all, over three days, never all at the same moment', () => {
  const now = new Date('2026-03-31T12:00:00Z')
  const waits = Array.from({ length: 10 }, (_, n) => {
    const next = nextTry(now, { attempts: n + 1, chance: 0.5 })
    return next && (next.getTime() - now.getTime()) / 1000
  })
  expect(waits).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, undefined])
  const early = nextTry(now, { attempts: 2, chance: 0 })!
  const late = nextTry(now, { attempts: 2, chance: 1 })!
  expect([early.getTime() - now.getTime(), late.getTime() - now.getTime()]).toEqual([270_000, 330_000])
})
