import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Webhook as StandardWebhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type Company, exampleCompany, noon } from './testing/company.ts'

const Row = z.object({
  kind: z.string(),
  name: z.string(),
  text: z.string(),
  source: z.string(),
  value: z.string().nullable(),
})

let company: Company
beforeAll(async () => {
  company = await exampleCompany()
})
afterAll(() => company.close())

/** A webhook of its own, as the administrator makes it, and a sender that knows its address. */
async function webhook(name: string, more: object = {}) {
  const made = (await company.administrator.post('/api/webhooks', { name, ...more })).json()
  if (!made.address) throw new Error(JSON.stringify(made))
  const path = new URL(made.address).pathname
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    company.nobody.ask({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/json', ...headers },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const shown = async () => (await company.administrator.get(`/api/webhooks/${made.id}`)).json()
  /** Waits until nothing is left to read. */
  const read = async () => {
    for (;;) {
      await company.settled()
      const { deliveries } = await shown()
      if (deliveries.new === 0) return deliveries
      await pause(50)
    }
  }
  const rules = (...given: object[]) =>
    company.administrator.patch(`/api/webhooks/${made.id}`, {
      mapping: {
        rules: given.map((rule, at) => ({
          key: `r${at}`,
          kind: 'event',
          name: 'type',
          person: { userId: 'who' },
          ...rule,
        })),
      },
    })
  const log = async (query = '') =>
    (await company.administrator.get(`/api/webhooks/${made.id}/deliveries${query}`)).json().deliveries
  const kept = () =>
    company.house.system.facts.query(
      Row,
      'SELECT kind, name, text, source, toString(value) AS value FROM interactions FINAL WHERE source = {name:String} ORDER BY name, text',
      { name },
    )
  return { ...made, path, post, shown, read, rules, log, kept }
}

const open = { signature: { kind: 'none' } }

test('a signed delivery is kept, answered, read, and counts once however often it comes', async () => {
  const shop = await webhook('shop', { unit: 'north' })
  expect(shop.secret).toMatch(/^whsec_/)
  const body = JSON.stringify({
    type: 'booking.changed',
    data: { customer: { id: '42' }, message: 'A day later?' },
  })
  const headers = (id: string) => ({
    'webhook-id': id,
    'webhook-timestamp': String(noon.getTime() / 1000),
    'webhook-signature': new StandardWebhook(shop.secret).sign(id, noon, body),
  })
  for (const id of ['msg_1', 'msg_1', 'msg_2']) {
    const reply = await shop.post(body, headers(id))
    expect([reply.statusCode, reply.json()]).toEqual([200, { received: true }])
  }
  expect(await shop.read()).toEqual({ new: 0, done: 2, failed: 0, ignored: 0 })
  expect(await shop.kept()).toMatchObject([
    { name: 'booking.changed', text: 'A day later?' },
    { name: 'booking.changed' },
  ])
  const { sources } = (await company.administrator.get('/api/sources')).json()
  expect(sources.find(({ name }: { name: string }) => name === 'shop')).toMatchObject({
    kind: 'webhook',
    received: 2,
    unit: 'north',
  })
})

test('what is not proven is turned away, counted with its reason, and not kept', async () => {
  const shop = await webhook('guarded')
  const reply = await shop.post(
    { type: 'x' },
    { 'webhook-id': '1', 'webhook-timestamp': String(noon.getTime() / 1000), 'webhook-signature': 'v1,AAAA' },
  )
  expect(reply.statusCode).toBe(401)
  expect(reply.json().detail).toMatch(/another secret/)
  expect((await shop.read()).done).toBe(0)
  await expect
    .poll(shop.shown, { timeout: 10_000 })
    .toMatchObject({ refused: 1, lastRefusal: expect.stringContaining('secret') })
})

test('while two secrets are good either signs, and the older one ends when it is dropped', async () => {
  const shop = await webhook('rotating', {
    signature: { kind: 'hmac', header: 'X-Sign', encoding: 'hex' },
    secret: 'first-secret',
  })
  expect(shop.secret).toBeNull()
  const added = (await company.administrator.post(`/api/webhooks/${shop.id}/secret`, {})).json()
  expect(added.secretEnds).toEqual([added.secret.slice(-4), 'cret'])
  const other = await webhook('rotated', {
    signature: { kind: 'hmac', header: 'X-Sign', encoding: 'hex' },
    secret: 'first-secret',
  })
  await company.administrator.post(`/api/webhooks/${other.id}/secret`, { secret: 'second-secret' })
  const signedBy = (secret: string, n: number) => {
    const body = JSON.stringify({ type: 'x', userId: 'ann', n })
    return other.post(body, { 'x-sign': createHmac('sha256', secret).update(body).digest('hex') })
  }
  expect((await signedBy('first-secret', 1)).statusCode).toBe(200)
  expect((await signedBy('second-secret', 2)).statusCode).toBe(200)
  expect((await company.administrator.delete(`/api/webhooks/${other.id}/secret`)).json().secretEnds).toEqual([
    'cret',
  ])
  await expect.poll(async () => (await signedBy('first-secret', 3)).statusCode, { timeout: 10_000 }).toBe(401)
  expect((await signedBy('second-secret', 4)).statusCode).toBe(200)
})

test('no secret is stored as it is, and none is ever shown again', async () => {
  const shop = await webhook('sealed')
  const { rows } = await company.house.system.db
    .selectFrom('webhooks')
    .select(['secrets'])
    .where('source_id', '=', shop.id)
    .execute()
    .then((rows) => ({ rows }))
  expect(JSON.stringify(rows)).not.toContain(shop.secret.slice(6, 20))
  expect(JSON.stringify(await shop.shown())).not.toContain(shop.secret)
})

test('a delivery that cannot be read says why; after the rules were mended it is read again, once', async () => {
  const shop = await webhook('mended', open)
  await shop.rules({ person: { email: 'mail' } })
  await shop.post({ type: 'a', customer: { mail: 'ann@example.org' } })
  await shop.post({ type: 'b', customer: { mail: 'ben@example.org' } })
  expect(await shop.read()).toMatchObject({ done: 0, failed: 2 })
  expect(await shop.log('?state=failed')).toMatchObject([
    { reason: 'It names no customer.', field: 'mail' },
    {},
  ])
  await shop.rules({ person: { email: 'customer.mail' } })
  expect((await company.manager.post(`/api/webhooks/${shop.id}/replay`, {})).json()).toEqual({
    deliveries: 2,
  })
  expect(await shop.read()).toMatchObject({ done: 2, failed: 0 })
  const [newest] = await shop.log()
  await company.manager.post(`/api/deliveries/${newest.id}/replay`)
  await shop.read()
  expect((await shop.kept()).map((one: { name: string }) => one.name)).toEqual(['a', 'b'])
})

test('several event types of one source become different things, and what no rule wants is ignored', async () => {
  const shop = await webhook('several', open)
  await shop.rules(
    { kind: 'order', when: [{ path: 'type', is: ['paid'] }], value: 'sum' },
    { kind: 'message', when: [{ path: 'type', is: ['said'] }], text: 'words' },
  )
  for (const body of [
    { type: 'paid', who: 'ann', sum: '19.90' },
    { type: 'said', who: 'ann', words: 'Thanks' },
    { type: 'ping' },
  ])
    await shop.post(body)
  expect(await shop.read()).toMatchObject({ done: 2, ignored: 1 })
  expect(await shop.kept()).toMatchObject([
    { kind: 'order', value: '19.9' },
    { kind: 'message', text: 'Thanks' },
  ])
})

test('without an id of the sender’s the whole body is its identity', async () => {
  const shop = await webhook('plain', open)
  await shop.rules({})
  for (const n of [1, 1, 2]) await shop.post({ type: 'x', who: 'ann', n })
  expect((await shop.read()).done).toBe(2)
})

test('what is neither JSON nor a form is kept and says so', async () => {
  const shop = await webhook('odd', open)
  await shop.post('<xml/>', { 'content-type': 'text/xml' })
  await shop.post('payload=%7B%22type%22%3A%22x%22%7D&who=ann', {
    'content-type': 'application/x-www-form-urlencoded',
  })
  await shop.rules({ name: 'payload.type' })
  await shop.read()
  await company.manager.post(`/api/webhooks/${shop.id}/replay`, { states: ['failed', 'ignored'] })
  expect(await shop.read()).toMatchObject({ done: 1, failed: 1 })
  expect(await shop.log('?state=failed')).toMatchObject([{ reason: expect.stringContaining('not JSON') }])
})

test('a flood of one sender is slowed down and others are not', async () => {
  const flooding = await webhook('flooding', open)
  const calm = await webhook('calm', open)
  await company.administrator.patch(`/api/webhooks/${flooding.id}`, { perMinute: 20 })
  const replies = await Promise.all(Array.from({ length: 60 }, (_, n) => flooding.post({ type: 'x', n })))
  const refused = replies.filter(({ statusCode }) => statusCode === 429)
  expect(refused.length).toBeGreaterThanOrEqual(35)
  expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0)
  expect((await calm.post({ type: 'x', userId: 'ann' })).statusCode).toBe(200)
  expect(await flooding.read()).toMatchObject({ new: 0 })
})

test('too large, unknown and switched off are told apart', async () => {
  const shop = await webhook('limits', open)
  expect((await shop.post({ words: 'x'.repeat(1024 * 1024) })).statusCode).toBe(413)
  expect((await company.nobody.post('/hooks/unknown', {})).statusCode).toBe(404)
  expect((await company.nobody.post(`/hooks/${'A'.repeat(43)}`, {})).statusCode).toBe(404)
  expect((await company.nobody.get(shop.path)).statusCode).toBe(200)
  await company.administrator.delete(`/api/sources/${shop.id}`)
  await expect.poll(async () => (await shop.post({ type: 'x' })).statusCode, { timeout: 10_000 }).toBe(410)
})

test('a delivery is seen whole by those who manage sources, and masked by others', async () => {
  const shop = await webhook('seen', open)
  await shop.post({ type: 'x', userId: '42', email: 'ann@example.org' })
  await shop.read()
  const [{ id }] = await shop.log('?search=ANN%40example')
  const whole = (await company.administrator.get(`/api/deliveries/${id}`)).json()
  expect(whole).toMatchObject({ isMasked: false, body: expect.stringContaining('ann@example.org') })
  const masked = (await company.analyst.get(`/api/deliveries/${id}`)).json()
  expect(masked.isMasked).toBe(true)
  expect(masked.body).not.toContain('ann@example.org')
  expect((await company.analyst.get(`/api/webhooks/${shop.id}`)).json().address).toBeNull()
})

test('the preview is what would be kept, with what is wrong beside it', async () => {
  const shop = await webhook('previewed', open)
  const mapping = {
    rules: [
      { key: 'a', kind: 'event', name: { fixed: 'Called' }, person: { email: 'mail' } },
      { key: 'b', kind: 'event', name: 'type', person: { userId: 'nobody' } },
    ],
  }
  const preview = await company.administrator.post(`/api/webhooks/${shop.id}/preview`, {
    mapping,
    body: '{"type":"x","mail":"ann@example.org"}',
  })
  expect(preview.json()).toMatchObject({
    interactions: [{ name: 'Called', person: { email: 'ann@example.org' } }],
    refusals: [{ field: 'nobody' }],
  })
  expect(
    (await company.administrator.post(`/api/webhooks/${shop.id}/preview`, { mapping, body: '{' })).json()
      .refusals,
  ).toHaveLength(1)
})

test('somebody of one unit does not see another’s webhook', async () => {
  const shop = await webhook('southern', { ...open, unit: 'south' })
  const nora = await company.employ('Nora', 'manager', ['north'])
  expect((await nora.get(`/api/webhooks/${shop.id}`)).statusCode).toBe(404)
  expect((await nora.get(`/api/webhooks/${shop.id}/deliveries`)).statusCode).toBe(404)
  expect((await nora.post(`/api/webhooks/${shop.id}/replay`, {})).statusCode).toBe(404)
})

test('deliveries grow old and go, what failed later than the rest', async () => {
  const shop = await webhook('old', open)
  await shop.rules({ when: [{ path: 'who' }] }, { when: [{ path: 'who', not: true }] })
  await shop.post({ type: 'x', who: 'ann' })
  await shop.post({ type: 'y' })
  expect(await shop.read()).toMatchObject({ done: 1, failed: 1 })
  const { trimDeliveries } = await import('../capabilities/ingestion/webhooks/deliveries-store.ts')
  company.later(31 * 86_400)
  await trimDeliveries(company.house.system)
  expect((await shop.shown()).deliveries).toMatchObject({ done: 0, failed: 1 })
  company.later(60 * 86_400)
  await trimDeliveries(company.house.system)
  expect((await shop.shown()).deliveries).toMatchObject({ failed: 0 })
})
