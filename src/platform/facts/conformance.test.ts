import { expect, test } from 'vitest'
import { openFacts } from './client.ts'
import { checkConformance } from './conformance.ts'
import { silent, testEngine, testFacts } from './testing.ts'

test('the store of this run does all that Attune relies on', async () => {
  const store = await testFacts({ migrations: [] })
  const results = await checkConformance(store)
  await store.close()
  expect(results.filter(({ ok }) => !ok)).toEqual([])
})

test('so does an engine that another process reaches by URL', async () => {
  const engine = await testEngine({ listen: { host: '127.0.0.1', port: 0 } })
  const open = await openFacts(engine.address, { database: 'attune', log: silent })
  const results = await checkConformance(open)
  await open.close()
  await engine.stop()
  expect(results.filter(({ ok }) => !ok)).toEqual([])
})
