import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import { seeded } from '../durability/seeded.ts'
import { seconds } from './measure.ts'

/** Orders of a company, as they lie in a file. */
export interface Orders {
  rows: number
  people?: number
  /** Oldest first, as systems export what happened; else in no order. */
  byTime?: boolean
}

const yearMs = 365 * 86_400_000
const start = Date.UTC(2025, 0, 1)
const channels = ['web', 'app', 'shop', 'phone']
const countries = ['DE', 'FR', 'GB', 'PL', 'ES', 'IT']

/** A company's orders over a year, with a score on each, in a folder that is gone afterwards. */
export async function withOrders<T>(asked: Orders, work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'attune-bench-'))
  const file = join(folder, 'orders.csv')
  try {
    await pipeline(Readable.from(orders(asked)), createWriteStream(file))
    return await work(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function* orders(asked: Orders) {
  const { rows } = asked
  const random = seeded(11)
  yield 'order_id,customer_id,email,ordered_at,channel,country,product,amount,currency,nps\n'
  for (let first = 0; first < rows; first += 1000) {
    const lines = Array.from({ length: Math.min(1000, rows - first) }, (_, at) =>
      orderLine(first + at, asked, random),
    )
    yield lines.join('')
  }
}

function orderLine(number: number, { rows, people = 200_000, byTime }: Orders, random: () => number): string {
  const person = Math.floor(random() * people)
  const share = byTime ? (number + random()) / rows : random()
  const at = new Date(start + Math.floor(share * yearMs)).toISOString()
  const score = Math.min(10, Math.floor(random() * 14))
  const amount = (5 + random() * 200).toFixed(2)
  return `o${number},c${person},c${person}@example.com,${at},${channels[person % 4]},${countries[person % 6]},product ${number % 500},${amount},EUR,${score}\n`
}

/** Rows per second of csv-parse alone: the reference for everything that reads a file. */
export async function parseRate(file: string, rows: number): Promise<number> {
  const startedAt = performance.now()
  let read = 0
  const bytes = createReadStream(file)
  const unpacked = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  for await (const _row of unpacked.pipe(parse())) read++
  if (read !== rows + 1) throw new Error(`csv-parse read ${read} rows of ${rows + 1}.`)
  return rows / seconds(startedAt)
}
