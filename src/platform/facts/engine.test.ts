import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createClient } from '@clickhouse/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type OpenFacts, openFacts } from './client.ts'
import { type Engine, startEngine } from './engine.ts'
import { silent, testEngine } from './testing.ts'

const One = z.object({ n: z.coerce.number() })
const endless = 'SELECT count() AS n FROM numbers(1000000000000) WHERE cityHash64(number) = 1'

describe('what the library gets wrong, the engine mends:', () => {
  let engine: Engine
  let client: ReturnType<typeof createClient>
  beforeAll(async () => {
    engine = await testEngine({ listen: { host: '127.0.0.1', port: 0 }, maxSeconds: 20 })
    client = createClient({
      url: 'url' in engine.address ? engine.address.url : '',
      log: { level: 127 as const },
    })
  })
  afterAll(async () => {
    await client.close()
    await engine.stop()
  })

  async function ask(query: string, settings = {}, query_params = {}): Promise<unknown[]> {
    const answer = await client.query({
      query,
      format: 'JSONEachRow',
      clickhouse_settings: settings,
      query_params,
    })
    return answer.json()
  }

  test('rows of a SELECT that failed half-way are not handed to the next one', async () => {
    for (let times = 0; times < 8; times++) {
      await expect(ask('SELECT throwIf(number = 200000) AS z, number FROM numbers(300000)')).rejects.toThrow()
      expect(await ask('SELECT 77 AS n')).toEqual([{ n: 77 }])
    }
  })

  test('settings and values of one question are gone for the next', async () => {
    const threads = "SELECT getSetting('max_threads') AS n"
    const [usual] = await ask(threads)
    expect(await ask(threads, { max_threads: 7 }, { x: 1 })).toEqual([{ n: 7 }])
    for (let times = 0; times < 8; times++) expect(await ask(threads)).toEqual([usual])
    await expect(ask('SELECT {x:UInt8} AS n')).rejects.toThrow()
  })

  test('an instant keeps its milliseconds', async () => {
    const at = new Date('2026-01-02T03:04:05.678Z')
    expect(await ask('SELECT {at:DateTime64(3)} AS at', {}, { at })).toEqual([
      { at: '2026-01-02 03:04:05.678' },
    ])
  })

  test('questions run beside each other, each with its own values', async () => {
    const numbers = Array.from({ length: 40 }, (_, n) => n)
    const slow = ask('SELECT sleep(2) AS n')
    let isSlowDone = false
    void slow.then(() => {
      isSlowDone = true
    })
    const answers = await Promise.all(numbers.map((n) => ask('SELECT {n:UInt32} AS n', {}, { n })))
    expect(answers).toEqual(numbers.map((n) => [{ n }]))
    expect(isSlowDone).toBe(false)
    await slow
  })

  test('whoever goes away takes his question with him', async () => {
    const leaving = new AbortController()
    const asked = client.query({ query: endless, abort_signal: leaving.signal })
    const running =
      "SELECT toUInt8(count()) AS n FROM system.processes WHERE query LIKE '%cityHash64(number) = 1%' AND query NOT LIKE '%processes%'"
    await expect.poll(() => ask(running)).toEqual([{ n: 1 }])
    leaving.abort()
    await expect(asked).rejects.toThrow()
    await expect.poll(() => ask(running)).toEqual([{ n: 0 }])
  })

  test('every question has an end, also when it asks for none', async () => {
    const limit = "SELECT getSetting('max_execution_time') AS n"
    expect(await ask(limit)).toEqual([{ n: 20 }])
    expect(await ask(limit, { max_execution_time: 0 })).toEqual([{ n: 20 }])
    expect(await ask(limit, { max_execution_time: 3000 })).toEqual([{ n: 20 }])
    await expect(ask(endless, { max_execution_time: 1 })).rejects.toMatchObject({ code: '159' })
  })

  test('an answer that is too large is refused instead of filling the memory', async () => {
    await expect(ask('SELECT number FROM numbers(100000000)')).rejects.toMatchObject({ code: '396' })
  })

  test('a 64-bit integer arrives whole', async () => {
    expect(await ask('SELECT 18446744073709551615 AS n')).toEqual([{ n: '18446744073709551615' }])
  })

  test('a field no column has is refused, and nothing of the insert is stored', async () => {
    await client.command({ query: 'CREATE DATABASE defects ENGINE = Atomic' })
    await client.command({ query: 'CREATE TABLE defects.t (n UInt8) ENGINE = MergeTree ORDER BY n' })
    const values = [{ n: 1 }, { n: 2, colour: 'red' }]
    const insert = client.insert({ table: 'defects.t', values, format: 'JSONEachRow' })
    await expect(insert).rejects.toMatchObject({ code: '117' })
    expect(await ask('SELECT toUInt8(count()) AS n FROM defects.t')).toEqual([{ n: 0 }])
  })

  test('an insert of more than 10,000 rows is refused', async () => {
    const values = Array.from({ length: 10_001 }, () => ({ n: 1 }))
    const insert = client.insert({ table: 'defects.t', values, format: 'JSONEachRow' })
    await expect(insert).rejects.toMatchObject({ code: '396' })
  })

  test('a stranger is refused', async () => {
    const url = 'url' in engine.address ? engine.address.url.replace(engine.password, 'guess') : ''
    const stranger = createClient({ url, log: { level: 127 as const } })
    await expect(stranger.query({ query: 'SELECT 1' })).rejects.toMatchObject({ code: '516' })
    await stranger.close()
  })
})

describe('the engine', () => {
  let engine: Awaited<ReturnType<typeof testEngine>>
  let open: OpenFacts
  beforeAll(async () => {
    engine = await testEngine()
    open = await openFacts(engine.address, { database: 'attune', log: silent })
    await open.facts.command(
      'CREATE TABLE kept (n UInt32) ENGINE = MergeTree ORDER BY n SETTINGS fsync_after_insert = 1, non_replicated_deduplication_window = 1000',
    )
  })
  afterAll(async () => {
    await open.close()
    await engine.stop()
  })

  test('makes its own database with the engine Atomic', async () => {
    const rows = await open.facts.query(
      z.object({ engine: z.string() }),
      "SELECT engine FROM system.databases WHERE name = 'attune'",
    )
    expect(rows).toEqual([{ engine: 'Atomic' }])
  })

  test('that is killed under load is a short delay: every acknowledged row is there once', async () => {
    const numbers = Array.from({ length: 120 }, (_, n) => n)
    const before = engine.pid()
    const writing = numbers.map((n) => open.facts.insert('kept', [{ n }]))
    const asking = numbers.map((n) => open.facts.query(One, 'SELECT {n:UInt32} AS n', { n }))
    await Promise.race(writing)
    process.kill(before, 'SIGKILL')
    await Promise.all(writing)
    expect((await Promise.all(asking)).flat()).toEqual(numbers.map((n) => ({ n })))
    expect(await open.facts.query(One, 'SELECT n FROM kept ORDER BY n')).toEqual(numbers.map((n) => ({ n })))
    expect(engine.pid()).not.toBe(before)
  })

  test('is replaced to end a question that does not end, and tells those who listen', async () => {
    let told = 0
    engine.onRestart(() => told++)
    const runaway = openFacts(engine.address, { database: 'attune', log: silent, patienceMs: 0 })
    const asked = (await runaway).facts.query(One, endless)
    const refused = expect(asked).rejects.toThrow('The facts store does not answer.')
    await engine.replace()
    await refused
    await (await runaway).close()
    expect(told).toBe(1)
    expect(await open.ping()).toBe(true)
  })

  test('keeps its folder and its socket to itself', async () => {
    expect((await stat(engine.folder)).mode & 0o777).toBe(0o700)
    expect(Buffer.byteLength(engine.socketPath)).toBeLessThan(107)
  })

  test('refuses a folder that a living Attune uses, and says which process', async () => {
    const second = startEngine({ folder: engine.folder, log: silent })
    await expect(second).rejects.toThrow(`is in use by another Attune (process ${process.pid}).`)
    expect(await open.ping()).toBe(true)
  })
})

test('an engine whose Attune was killed ends by itself, and its folder opens again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'attune-orphan-'))
  const program = `
    import { pino } from ${JSON.stringify(import.meta.resolve('pino'))}
    import { startEngine } from ${JSON.stringify(new URL('./engine.ts', import.meta.url).href)}
    const engine = await startEngine({ folder: ${JSON.stringify(folder)}, log: pino({ level: 'silent' }), memoryLimitMiB: 1024 })
    process.stdout.write(String(engine.pid()))`
  const app = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(app.stdout, 'data')
  const orphan = Number(said)
  expect(isRunning(orphan)).toBe(true)
  app.kill('SIGKILL')
  const engine = await testEngine({ folder })
  expect(isRunning(orphan)).toBe(false)
  await engine.stop()
  await rm(folder, { recursive: true, force: true })
})

test('a data folder with a very long path is served too', async () => {
  const place = await mkdtemp(join(tmpdir(), 'attune-long-'))
  const engine = await testEngine({ folder: join(place, 'x'.repeat(120)) })
  const open = await openFacts(engine.address, { database: 'attune', log: silent })
  expect(await open.ping()).toBe(true)
  await open.close()
  await engine.stop()
  await rm(dirname(engine.socketPath), { recursive: true, force: true })
  await rm(place, { recursive: true, force: true })
})

function isRunning(pid: number): boolean {
  try {
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z')
  } catch {
    return false
  }
}
