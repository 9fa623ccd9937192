import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Invalid } from '../errors.ts'
import { type Limits, megabytes } from './limits.ts'

/** A path, `-` for standard input, or a stream with the name people know it by. */
export type TableSource = string | { name: string; stream: Readable }

/** The bytes of one file, unpacked where it was packed. */
export interface Source {
  name: string
  /** Bytes on the disk, null where nobody knows. */
  size: number | null
  /** The first bytes, for looking only: they come again in `bytes`. */
  head: Buffer
  /** Whether `head` is all there is. */
  short: boolean
  bytes: AsyncIterable<Buffer>
  /** How many bytes on the disk were taken so far. */
  bytesRead(): number
  close(): Promise<void>
}

const headBytes = 256 * 1024

/** Opens the bytes of a file; gz is known by its first two bytes, whatever the name says. */
export async function openSource(source: TableSource, limits: Limits): Promise<Source> {
  const { name, stream, size } = await openStream(source)
  let taken = 0
  async function* counted() {
    for await (const chunk of stream) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)
      taken += bytes.length
      yield bytes
    }
  }
  const close = async () => void stream.destroy()
  try {
    const packed = await peek(counted(), 2)
    const isPacked = packed.head[0] === 0x1f && packed.head[1] === 0x8b
    const bytes = isPacked ? gunzipped(packed.bytes, { name, limits, taken: () => taken }) : packed.bytes
    return { name, size, bytesRead: () => taken, close, ...(await peek(bytes, headBytes)) }
  } catch (error) {
    await close()
    throw unreadable(error, name)
  }
}

async function openStream(source: TableSource) {
  if (typeof source !== 'string') return { ...source, size: null }
  if (source === '-') return { name: 'standard input', stream: process.stdin as Readable, size: null }
  try {
    const found = await stat(source)
    if (found.isDirectory()) {
      throw new Invalid(`${source} is a folder.`, { file: source, fix: 'Name a file inside it.' })
    }
    const stream = createReadStream(source, { highWaterMark: headBytes })
    return { name: source, stream: stream as Readable, size: found.isFile() ? found.size : null }
  } catch (error) {
    throw unreadable(error, source)
  }
}

function unreadable(error: unknown, name: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') {
    return new Invalid(`There is no file ${name}.`, { file: name, fix: 'Check its path.' }, { cause: error })
  }
  if (code === 'EACCES' || code === 'EPERM') {
    const fix = 'Give this user the right to read it.'
    return new Invalid(`${name} may not be read.`, { file: name, fix }, { cause: error })
  }
  return error
}

/** Takes chunks until `wanted` bytes are seen, and gives a sequence in which they come again. */
async function peek(chunks: AsyncIterable<Buffer>, wanted: number) {
  const iterator = chunks[Symbol.asyncIterator]()
  const seen: Buffer[] = []
  let length = 0
  let short = false
  while (length < wanted && !short) {
    const next = await iterator.next()
    if (next.done) {
      short = true
    } else {
      seen.push(next.value)
      length += next.value.length
    }
  }
  async function* again() {
    try {
      yield* seen.splice(0)
      if (!short) yield* { [Symbol.asyncIterator]: () => iterator }
    } finally {
      await iterator.return?.()
    }
  }
  return { head: Buffer.concat(seen), short, bytes: again() }
}

interface Packed {
  name: string
  limits: Limits
  taken: () => number
}

async function* gunzipped(packed: AsyncIterable<Buffer>, { name, limits, taken }: Packed) {
  let given = 0
  const unpacking = pipeline(packed, createGunzip({ chunkSize: headBytes }), () => {})
  try {
    for await (const chunk of unpacking as AsyncIterable<Buffer>) {
      given += chunk.length
      if (given > limits.suspectBytes && given / taken() > limits.ratio) throw bomb(name, given, taken())
      yield chunk
    }
  } catch (error) {
    const isDamaged = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
    if (!isDamaged) throw error
    const fix = 'Pack or download it again, or unpack it first.'
    throw new Invalid(
      `${name} is damaged: its gz data cannot be unpacked.`,
      { file: name, fix },
      { cause: error },
    )
  }
}

function bomb(name: string, given: number, taken: number): Invalid {
  const grew = `${megabytes(taken)} unpack to more than ${megabytes(given)}`
  return new Invalid(`${name} looks like a decompression bomb: ${grew}.`, {
    file: name,
    fix: 'If you trust it, unpack it yourself and give the plain file.',
  })
}
