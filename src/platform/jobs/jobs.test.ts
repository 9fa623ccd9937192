import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readSettings } from '../config.ts'
import type { Facts } from '../facts/facts.ts'
import { createContexts, systemActor } from '../open-context.ts'
import { openState, type State } from '../postgres/state.ts'
import { openTestDatabase, type TestDatabase } from '../postgres/test-database.ts'
import { giveJobs, type Job, type Jobs, job, startJobs } from './jobs.ts'

declare module '../postgres/tables.ts' {
  interface JobData {
    'test.greet': { name: string }
    'test.slow': { shop: string; step: number }
    'test.tick': Record<string, never>
    'test.bring': object
    'test.sum': object
  }
}

const log = pino({ level: 'silent' })
let database: TestDatabase
let state: State
let jobs: Jobs | undefined
beforeAll(async () => {
  database = await openTestDatabase()
  state = openState({ url: database.url, log })
}, 60_000)
afterEach(async () => {
  await jobs?.stop()
  jobs = undefined
})
afterAll(async () => {
  await state.close()
  await database.close()
})

async function start(list: Job[]): Promise<Jobs> {
  const parts = {
    settings: readSettings({}),
    log,
    db: state.db,
    facts: { within: () => ({}) } as unknown as Facts,
  }
  const contexts = createContexts({ ...parts, now: () => new Date(), enqueue: async () => undefined })
  const plan = {
    url: database.url,
    jobs: list,
    contextFor: () => contexts(systemActor),
    log,
    heartbeatSeconds: 10,
  }
  jobs = await startJobs(plan)
  return jobs
}

test('a job runs if, and only if, the change it belongs to is committed', async () => {
  const greeted: string[] = []
  const { enqueue } = await start([
    job({ name: 'test.greet', run: async (_, { name }) => greeted.push(name) }),
  ])
  await expect(
    state.db.transaction().execute(async (tx) => {
      await enqueue(tx, 'test.greet', { name: 'nobody' })
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  await state.db.transaction().execute((tx) => enqueue(tx, 'test.greet', { name: 'Maria' }))
  await enqueue(state.db, 'test.greet', { name: 'Jonas' })
  await expect.poll(() => greeted, { timeout: 10_000 }).toEqual(['Maria', 'Jonas'])
})

test('another process gives jobs without knowing what they are', async () => {
  const greeted: string[] = []
  const run = async (_: unknown, { name }: { name: string }) => greeted.push(name)
  await start([
    job({ name: 'test.greet', run }),
    job({ name: 'test.slow', run: async () => {}, onePer: ({ shop }) => shop }),
  ])
  const other = await giveJobs({ url: database.url, log })
  try {
    await other.enqueue(state.db, 'test.greet', { name: 'Maria' })
    await expect.poll(() => greeted, { timeout: 10_000 }).toEqual(['Maria'])
    const together = other.enqueue(state.db, 'test.slow', { shop: 'north', step: 1 })
    await expect(together).rejects.toThrow('“test.slow” cannot be given')
    await expect(other.enqueue(state.db, 'test.tick', {})).rejects.toThrow('“test.tick” cannot be given')
  } finally {
    await other.stop()
  }
})

test('a long line of jobs is worked off without pauses', async () => {
  const greeted: string[] = []
  const names = Array.from({ length: 50 }, (_, number) => `customer ${number}`)
  const { enqueue } = await start([
    job({ name: 'test.greet', run: async (_, { name }) => greeted.push(name) }),
  ])
  await state.db.transaction().execute(async (tx) => {
    for (const name of names) await enqueue(tx, 'test.greet', { name })
  })
  await expect.poll(() => greeted, { timeout: 15_000 }).toEqual(names)
})

test('a job that fails is tried again', { timeout: 30_000 }, async () => {
  let tries = 0
  const run = async () => {
    tries++
    if (tries === 1) throw new Error('The mail server is away.')
  }
  const { enqueue } = await start([job({ name: 'test.greet', run })])
  await enqueue(state.db, 'test.greet', { name: 'Maria' })
  await expect.poll(() => tries, { timeout: 20_000 }).toBe(2)
})

test('with a key, jobs of one key run one at a time while other keys go on', {
  timeout: 30_000,
}, async () => {
  const running = new Map<string, number>()
  const most = new Map<string, number>()
  let done = 0
  let together = 0
  const slow = job({
    name: 'test.slow',
    atOnce: 4,
    onePer: ({ shop }) => shop,
    async run(_, { shop }) {
      running.set(shop, (running.get(shop) ?? 0) + 1)
      most.set(shop, Math.max(most.get(shop) ?? 0, running.get(shop)!))
      together = Math.max(
        together,
        [...running.values()].reduce((sum, one) => sum + one, 0),
      )
      await pause(300)
      running.set(shop, running.get(shop)! - 1)
      done++
    },
  })
  const { enqueue } = await start([slow])
  for (const step of [1, 2, 3]) {
    await enqueue(state.db, 'test.slow', { shop: 'north', step })
    await enqueue(state.db, 'test.slow', { shop: 'south', step })
  }
  await expect.poll(() => done, { timeout: 25_000 }).toBe(6)
  expect(Object.fromEntries(most)).toEqual({ north: 1, south: 1 })
  expect(together).toBe(2)
})

test('a job whose process was killed is run again by another', { timeout: 60_000 }, async () => {
  const worker = spawn(
    process.execPath,
    [new URL('./jobs.test-process.ts', import.meta.url).pathname, database.url],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  await once(worker.stdout, 'data') // it has begun the job
  worker.kill('SIGKILL')
  await once(worker, 'exit')
  const greeted: string[] = []
  await start([job({ name: 'test.greet', run: async (_, { name }) => greeted.push(name) })])
  await expect.poll(() => greeted, { timeout: 50_000 }).toEqual(['interrupted'])
})

test('what gives way waits until what brings much is done, and then runs once for all who asked', {
  timeout: 30_000,
}, async () => {
  const order: string[] = []
  let arrived = () => {}
  const arriving = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const bring = job({
    name: 'test.bring',
    bringsMuch: true,
    async run() {
      order.push('bringing')
      await arriving
      order.push('brought')
    },
  })
  const sum = job({ name: 'test.sum', givesWay: true, run: async () => order.push('summed') })
  const greet = job({ name: 'test.greet', run: async () => order.push('greeted') })
  const { enqueue } = await start([bring, sum, greet])
  await enqueue(state.db, 'test.bring', {})
  await expect.poll(() => order, { timeout: 10_000 }).toEqual(['bringing'])
  for (let asked = 0; asked < 3; asked++) await enqueue(state.db, 'test.sum', {})
  await enqueue(state.db, 'test.greet', { name: 'Maria' })
  await pause(1_500)
  expect(order).toEqual(['bringing', 'greeted'])
  arrived()
  await expect.poll(() => order, { timeout: 20_000 }).toEqual(['bringing', 'greeted', 'brought', 'summed'])
  await pause(1_500)
  expect(order.filter((one) => one === 'summed')).toHaveLength(1)
})

test('a repeated job is scheduled, and no longer once it lost its repetition', async () => {
  const schedules = async () =>
    (await state.pool.query('SELECT name, cron, timezone FROM jobs.schedule')).rows
  const tick = { name: 'test.tick', run: async () => undefined } as const
  await start([job({ ...tick, every: 'hour' })])
  expect(await schedules()).toEqual([{ name: 'test.tick', cron: '0 * * * *', timezone: 'UTC' }])
  await jobs?.stop()
  await start([job(tick)])
  expect(await schedules()).toEqual([])
})

test('a name that no capability knows is refused at once', async () => {
  const { enqueue } = await start([])
  await expect(enqueue(state.db, 'test.tick', {})).rejects.toThrow('No job is named “test.tick”')
})
