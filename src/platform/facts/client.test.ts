import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { Invalid, TooLarge } from '../errors.ts'
import { newId } from '../ids.ts'
import { testFacts } from './testing.ts'

let store: Awaited<ReturnType<typeof testFacts>>
beforeAll(async () => {
  store = await testFacts({ migrations: [] })
  await store.facts.command('CREATE TABLE visits (n UInt32, city String) ENGINE = MergeTree ORDER BY n')
  await store.facts.insert('visits', [{ n: 1, city: 'Oslo' }])
})
afterAll(() => store.close())

test('a row of another shape than expected names its column', async () => {
  const Row = z.object({ n: z.number(), city: z.number() })
  const asked = store.facts.query(Row, 'SELECT n, city FROM visits')
  await expect(asked).rejects.toThrow('Column “city” of row 1 is not what was expected')
})

test('a refused question does not show its SQL, and keeps the reason for the log', async () => {
  const error = await store.facts
    .query(z.object({}), 'SELECT secret_column FROM visits')
    .catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(Error)
  expect((error as Error).message).toBe('The facts store refused a statement (47 UNKNOWN_IDENTIFIER).')
  expect(String((error as Error).cause)).toContain('secret_column')
})

test('a field the table does not know is named with its row', async () => {
  const rows = [
    { n: 2, city: 'Rome' },
    { n: 3, city: 'Bern', colour: 'red' },
  ]
  const error = await store.facts.insert('visits', rows).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(Invalid)
  expect((error as Invalid).message).toBe('Row 2 has a field “colour” that the table does not know.')
  expect((error as Invalid).where).toMatchObject({ field: 'colour', line: 2 })
})

test('a question may name twenty thousand ids, and more than once', async () => {
  const ids = Array.from({ length: 20_000 }, () => newId())
  const rows = await store.facts.query(
    z.object({ n: z.coerce.number() }),
    'SELECT count() AS n FROM visits WHERE length({ids:Array(UUID)}) = 20000 AND NOT has({ids:Array(UUID)}, generateUUIDv4())',
    { ids },
  )
  expect(rows).toEqual([{ n: 1 }])
})

test('a question that takes too long says what to do', async () => {
  const endless =
    'SELECT count() AS n FROM numbers(1000000000000) WHERE cityHash64(number) = 1 SETTINGS max_execution_time = 1'
  const asked = store.facts.query(z.object({ n: z.coerce.number() }), endless)
  await expect(asked).rejects.toThrow('This question takes too long to answer.')
})

test('an insert of more than 50,000 rows is refused before it leaves', async () => {
  const rows = Array.from({ length: 50_001 }, (_, n) => ({ n, city: 'Oslo' }))
  await expect(store.facts.insert('visits', rows)).rejects.toBeInstanceOf(TooLarge)
})
