import { spawn } from 'node:child_process'
import { appendFile, mkdtemp, readdir, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSpool } from './spool.ts'
import { silent } from './testing.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-spool-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function drained(from = folder): Promise<unknown[]> {
  const spool = await openSpool(from, { log: silent })
  const taken: unknown[] = []
  await spool.drain(async (records) => void taken.push(...records))
  return taken
}

test('what was appended comes out in order, once', async () => {
  const spool = await openSpool(folder, { log: silent, maxFileBytes: 30 })
  await spool.append([{ n: 1 }, { n: 2 }])
  await spool.append([{ n: 3, text: '😀\n' }])
  await spool.close()
  expect(await drained()).toEqual([{ n: 1 }, { n: 2 }, { n: 3, text: '😀\n' }])
  expect(await drained()).toEqual([])
})

test('what nobody took stays', async () => {
  const spool = await openSpool(folder, { log: silent })
  await spool.append([1, 2])
  const refuse = () => Promise.reject(new Error('The store is away.'))
  await expect(spool.drain(refuse)).rejects.toThrow('The store is away.')
  expect(await spool.isEmpty()).toBe(false)
  expect(await drained()).toEqual([1, 2])
})

test('what arrives while draining is kept for the next time', async () => {
  const spool = await openSpool(folder, { log: silent })
  await spool.append(['before'])
  await spool.drain(() => spool.append(['meanwhile']))
  await spool.close()
  expect(await drained()).toEqual(['meanwhile'])
})

test('wherever the last write was torn, every whole record before it comes out', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue(), { minLength: 1, maxLength: 8 }),
      fc.nat(40),
      async (records, cut) => {
        const room = await mkdtemp(join(folder, 'torn-'))
        const spool = await openSpool(room, { log: silent })
        const written = records.map((record) => JSON.parse(JSON.stringify(record)))
        await spool.append(written)
        await spool.close()
        const sizes = written.map((record) => 8 + Buffer.byteLength(JSON.stringify(record)))
        const whole = Math.max(0, sizes.reduce((sum, size) => sum + size, 0) - cut)
        await truncate(join(room, '00000001.spool'), whole)
        const ends = sizes.map((_, index) => sizes.slice(0, index + 1).reduce((sum, size) => sum + size, 0))
        const expected = written.filter((_, index) => (ends[index] ?? 0) <= whole)
        expect(await drained(room)).toEqual(expected)
      },
    ),
    { numRuns: 50 },
  )
})

test('a damaged file is set aside for a person to look at', async () => {
  const spool = await openSpool(folder, { log: silent })
  await spool.append(['whole'])
  await spool.close()
  await appendFile(join(folder, '00000001.spool'), Buffer.from([0, 0, 0, 9, 1, 2]))
  expect(await drained()).toEqual(['whole'])
  expect(await readdir(folder)).toEqual(['00000001.spool.torn'])
})

test('after a kill in the middle of appending, everything acknowledged is there', async () => {
  const program = `
    import { pino } from ${JSON.stringify(import.meta.resolve('pino'))}
    import { openSpool } from ${JSON.stringify(new URL('./spool.ts', import.meta.url).href)}
    const spool = await openSpool(${JSON.stringify(folder)}, { log: pino({ level: 'silent' }) })
    for (let n = 0; ; n++) { await spool.append([n]); process.stdout.write(n + '\\n') }`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (said.includes('\n50\n')) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.once('close', resolve))
  const acknowledged = said.split('\n').slice(0, -1).map(Number)
  expect((await drained()).slice(0, acknowledged.length)).toEqual(acknowledged)
  expect(acknowledged.length).toBeGreaterThan(50)
})
