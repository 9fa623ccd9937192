import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDataFolder } from './data-folder.ts'
import { isAlive, runningProcess } from './data-folder-processes.ts'

async function emptyFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'attune-folder-'))
  await chmod(path, 0o755) // otherwise root's PostgreSQL would be put elsewhere
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

async function otherProcess() {
  const child = spawn('sleep', ['60'])
  await once(child, 'spawn')
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, running: runningProcess(child.pid!)! }
}

async function ended(child: ReturnType<typeof spawn>): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('a folder in use by a living Attune is a conflict that names the process and the way out', async () => {
  const path = await emptyFolder()
  const first = await openDataFolder(path)
  await expect(openDataFolder(path)).rejects.toMatchObject({
    name: 'Conflict',
    message: expect.stringMatching(`${path} is in use by another Attune \\(process ${process.pid}\\)`),
    where: { fix: expect.stringContaining('ATTUNE_DATA') },
  })
  await first.release()
  await (await openDataFolder(path)).release()
})

test('the lock of an Attune that was killed is taken over, also when its number was given to another process', async () => {
  const path = await emptyFolder()
  const { child, running } = await otherProcess()
  await writeFile(join(path, 'lock'), JSON.stringify(running))
  await expect(openDataFolder(path)).rejects.toThrow(`process ${running.pid}`)

  await writeFile(join(path, 'lock'), JSON.stringify({ ...running, start: 'of an earlier life' }))
  await (await openDataFolder(path)).release()

  await writeFile(join(path, 'lock'), JSON.stringify(running))
  await ended(child)
  await (await openDataFolder(path)).release()
})

test('of many who come at the same moment to a stale lock exactly one gets the folder', async () => {
  const path = await emptyFolder()
  await writeFile(join(path, 'lock'), JSON.stringify({ pid: process.pid, start: 'of an earlier life' }))
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => openDataFolder(path)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(JSON.parse(await readFile(join(path, 'lock'), 'utf8'))).toEqual(runningProcess(process.pid))
})

test('what a killed Attune left running is stopped; a stranger with the same number is not', async () => {
  const path = await emptyFolder()
  const [orphan, stranger] = [await otherProcess(), await otherProcess()]
  const before = await openDataFolder(path)
  await before.children.record('engine', orphan.running.pid)
  await before.children.record('postgres', stranger.running.pid)
  await before.release()
  const record = join(path, 'children', 'postgres.json')
  await writeFile(record, JSON.stringify({ ...stranger.running, start: 'of an earlier life' }))

  const folder = await openDataFolder(path)
  expect(isAlive(orphan.running)).toBe(false)
  expect(isAlive(stranger.running)).toBe(true)
  expect(folder.notices).toEqual(['An earlier Attune was killed: its engine process was stopped.'])
  await folder.release()
})

test('nobody else can look into the folder', async () => {
  const path = await emptyFolder()
  const folder = await openDataFolder(join(path, 'deep', 'data'))
  const mode = async (of: string) => (await stat(of)).mode & 0o777
  expect(await mode(folder.path)).toBe(folder.user ? 0o710 : 0o700)
  expect(await mode(join(folder.path, 'lock'))).toBe(0o600)
  expect((await stat(folder.path)).uid).toBe(process.getuid?.())
  await folder.release()
})
