import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { openDataFolder } from '../data-folder.ts'
import { runningProcess } from '../data-folder-processes.ts'
import { startPostgres } from './embedded.ts'
import { openState } from './state.ts'

const log = pino({ level: 'silent' })
const mess: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const clear of mess.splice(0).reverse()) await clear()
})

async function emptyFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'attune test ')) // a path with a space, on purpose
  await chmod(path, 0o755)
  mess.push(() => rm(path, { recursive: true, force: true }))
  return join(path, 'data')
}

async function started(path: string) {
  const folder = await openDataFolder(path)
  const postgres = await startPostgres({ folder, log })
  const stop = async () => {
    await postgres.stop()
    await folder.release()
  }
  mess.push(stop)
  return { folder, postgres, stop }
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('what was committed is there after the server is killed, and after a new start', {
  timeout: 60_000,
}, async () => {
  const path = await emptyFolder()
  const first = await started(path)
  const state = openState({ url: first.postgres.url, log })
  await state.pool.query("CREATE TABLE notes AS SELECT 'kept' AS text")
  const ends: string[] = []
  first.postgres.onExit((how) => ends.push(how))
  const killed = first.postgres.pid()!
  process.kill(killed, 'SIGKILL')
  await expect.poll(() => ends).toEqual(['SIGKILL'])
  // Asked while the server is away: whoever asks waits for it instead of failing.
  expect((await state.pool.query('SELECT text FROM notes')).rows).toEqual([{ text: 'kept' }])
  expect(first.postgres.pid()).not.toBe(killed)
  await state.close()
  await first.stop()

  const second = await started(path)
  expect(await ask(second.postgres.url, 'SELECT text FROM notes')).toEqual([{ text: 'kept' }])
})

test('it is a careful server: on disk at once, checksums, UTF-8, no network, no entry without the password', {
  timeout: 60_000,
}, async () => {
  const { postgres, folder } = await started(await emptyFolder())
  const setting = async (name: string) =>
    Object.values((await ask(postgres.url, `SHOW ${name}`))[0] as object)[0]
  expect(await setting('fsync')).toBe('on')
  expect(await setting('data_checksums')).toBe('on')
  expect(await setting('server_encoding')).toBe('UTF8')
  expect(await setting('listen_addresses')).toBe('')
  expect(await ask(postgres.url, 'SELECT DISTINCT auth_method FROM pg_hba_file_rules')).toEqual([
    { auth_method: 'scram-sha-256' },
  ])
  expect(await ask(postgres.url, "SELECT upper('éß') AS up")).toEqual([{ up: 'Éß' }])

  const wrong = new URL(postgres.url)
  wrong.password = 'guessed'
  await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
  expect((await stat(join(folder.postgres, 'password'))).mode & 0o777).toBe(0o600)
})

test.runIf(process.getuid?.() === 0)(
  'started by root, it runs as an ordinary user',
  { timeout: 60_000 },
  async () => {
    const { postgres, folder } = await started(await emptyFolder())
    expect((await stat(`/proc/${postgres.pid()}`)).uid).toBe(folder.user?.uid)
    expect(folder.user?.uid).toBeGreaterThan(0)
  },
)

test.runIf(process.getuid?.() === 0)(
  'a data folder behind a closed parent works too, and says where PostgreSQL keeps its data',
  { timeout: 60_000 },
  async () => {
    const path = await emptyFolder()
    await chmod(join(path, '..'), 0o700)
    const { postgres, folder, stop } = await started(path)
    mess.push(() => rm(folder.postgres, { recursive: true, force: true }))
    expect(folder.postgres).toMatch(/^\/var\/lib\/attune\/[0-9a-f]{16}$/)
    expect(folder.notices.join()).toContain(folder.postgres)
    await ask(postgres.url, 'CREATE TABLE kept ()')
    await stop()
    const again = await started(path)
    expect(again.folder.postgres).toBe(folder.postgres)
    expect(await ask(again.postgres.url, 'SELECT * FROM kept')).toEqual([])
  },
)

test('when Attune itself is killed, the next start stops the server it left behind and has all its data', {
  timeout: 60_000,
}, async () => {
  const path = await emptyFolder()
  const attune = spawn(
    process.execPath,
    [new URL('./embedded.test-process.ts', import.meta.url).pathname, path],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const [line] = await once(attune.stdout, 'data')
  const left = runningProcess(Number(line))!
  attune.kill('SIGKILL')
  await once(attune, 'exit')
  expect(runningProcess(left.pid)).toEqual(left) // the server goes on alone

  const { postgres, folder } = await started(path)
  expect(folder.notices.join()).toContain('postgres')
  expect(runningProcess(left.pid)).toBeUndefined()
  expect(await ask(postgres.url, 'SELECT text FROM notes')).toEqual([{ text: 'kept' }])
})
