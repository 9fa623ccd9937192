import { Analytics } from '@segment/analytics-node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type Company, exampleCompany } from './testing/company.ts'

const events = 10_000
const Counted = z.object({ n: z.coerce.number(), ids: z.coerce.number(), customers: z.coerce.number() })

let company: Company
let host: string
beforeAll(async () => {
  company = await exampleCompany()
  host = await company.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => company.close())

test('Segment’s own client sends 10,000 events: all arrive once, also when they are sent again a minute later', async () => {
  const { writeKey } = await company.writeKey('web-shop')
  // Of ten calls six are events, three pages, and one tells who somebody is, which is nothing that happened.
  await send(writeKey)
  expect(await counted()).toEqual({ n: 9_000, ids: 9_000, customers: 1_000 })
  company.later(60)
  await send(writeKey)
  expect(await counted()).toEqual({ n: 9_000, ids: 9_000, customers: 1_000 })
  const { deadLetters } = (await company.administrator.get('/api/dead-letters')).json()
  expect(deadLetters).toEqual([])
})

/** The same calls with the same ids, however often: of a thousand people, ten calls each. */
async function send(writeKey: string) {
  const analytics = new Analytics({ host, writeKey })
  const failed: unknown[] = []
  analytics.on('error', (error) => failed.push(error))
  for (let index = 0; index < events; index++) {
    const about = { userId: `person-${index % 1000}`, messageId: `message-${index}` }
    const call = Math.floor(index / 1000)
    if (call === 0) analytics.identify({ ...about, traits: { plan: index % 2 ? 'pro' : 'free' } })
    else if (call < 4) analytics.page({ ...about, name: 'Basket' })
    else analytics.track({ ...about, event: 'Product Viewed', properties: { product: 'Lamp' } })
  }
  await analytics.closeAndFlush()
  expect(failed).toEqual([])
}

async function counted() {
  const [found] = await company.house.system.facts.query(
    Counted,
    'SELECT count() AS n, uniqExact(id) AS ids, uniqExact(customer_id) AS customers FROM interactions FINAL',
  )
  return found
}
