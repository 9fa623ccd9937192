import { type FileHandle, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Logger } from 'pino'

/**
 * A local log for what must not be lost while the facts store is away. What `append` resolved is on disk;
 * `drain` hands it on in order, at least once: after a crash in the middle, a file is handed on again from its start.
 */
export interface Spool {
  append(records: readonly unknown[]): Promise<void>
  /** Gives all records, some thousand at a time, to `take`; returns how many. What `take` refuses stays. */
  drain(take: (records: unknown[]) => Promise<void>): Promise<number>
  isEmpty(): Promise<boolean>
  close(): Promise<void>
}

interface SpoolOptions {
  log: Logger
  /** A file beyond this size is followed by a new one. */
  maxFileBytes?: number
}

/** Each record is its length and its CRC-32 (4 bytes each, big endian), then JSON. */
const headBytes = 8
const recordsAtOnce = 5000

export async function openSpool(
  folder: string,
  { log, maxFileBytes = 16 * 1024 * 1024 }: SpoolOptions,
): Promise<Spool> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // A file from before may end in a torn record, so that nothing may follow in it.
  let number = Math.max(0, ...(await files()).map((name) => Number.parseInt(name, 10)))
  let current: { handle: FileHandle; bytes: number } | undefined
  let last: Promise<unknown> = Promise.resolve()
  let draining: Promise<unknown> = Promise.resolve()

  async function files(): Promise<string[]> {
    return (await readdir(folder)).filter((name) => /^\d{8}\.spool$/.test(name)).sort()
  }

  /** One after the other: appends must not mix, nor fall into a file that is being closed. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }

  async function append(records: readonly unknown[]): Promise<void> {
    const bytes = Buffer.concat(records.map(encode))
    await inTurn(async () => {
      current ??= await startFile()
      try {
        await current.handle.appendFile(bytes)
        await current.handle.datasync()
      } catch (error) {
        await endFile() // a disk that was full for a moment leaves a torn record: go on in a new file
        throw error
      }
      current.bytes += bytes.length
      if (current.bytes >= maxFileBytes) await endFile()
    })
  }

  async function startFile(): Promise<{ handle: FileHandle; bytes: number }> {
    const handle = await open(join(folder, `${String(++number).padStart(8, '0')}.spool`), 'ax', 0o600)
    // The file's name is durable only when its folder is.
    const room = await open(folder, 'r')
    await room.sync()
    await room.close()
    return { handle, bytes: 0 }
  }

  async function endFile(): Promise<void> {
    await current?.handle.close()
    current = undefined
  }

  function drain(take: (records: unknown[]) => Promise<void>): Promise<number> {
    const mine = draining.then(() => drainFiles(take))
    draining = mine.catch(() => undefined)
    return mine
  }

  async function drainFiles(take: (records: unknown[]) => Promise<void>): Promise<number> {
    let handed = 0
    for (const name of await inTurn(async () => {
      await endFile()
      return files()
    })) {
      const { records, isWhole } = decode(await readFile(join(folder, name)))
      for (let at = 0; at < records.length; at += recordsAtOnce)
        await take(records.slice(at, at + recordsAtOnce))
      handed += records.length
      if (isWhole) await rm(join(folder, name))
      else await setAside(name)
    }
    return handed
  }

  /** A torn end was never acknowledged, a damaged disk may hold more: kept for a person to look at. */
  async function setAside(name: string): Promise<void> {
    log.warn(
      { file: join(folder, `${name}.torn`) },
      'A spool file ended in a torn record; all before it was handed on.',
    )
    await rename(join(folder, name), join(folder, `${name}.torn`))
  }

  return {
    append,
    drain,
    isEmpty: () => inTurn(async () => (await files()).length === 0),
    close: () => inTurn(endFile),
  }
}

function encode(record: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(record))
  const head = Buffer.alloc(headBytes)
  head.writeUInt32BE(json.length, 0)
  head.writeUInt32BE(crc32(json), 4)
  return Buffer.concat([head, json])
}

/** Everything up to the first record that is not whole. */
function decode(bytes: Buffer): { records: unknown[]; isWhole: boolean } {
  const records: unknown[] = []
  let at = 0
  while (at + headBytes <= bytes.length) {
    const end = at + headBytes + bytes.readUInt32BE(at)
    const json = bytes.subarray(at + headBytes, end)
    if (end > bytes.length || crc32(json) !== bytes.readUInt32BE(at + 4)) break
    records.push(JSON.parse(json.toString('utf8')))
    at = end
  }
  return { records, isWhole: at === bytes.length }
}
