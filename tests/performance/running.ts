import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { z } from 'zod'
import { openFacts } from '../../src/platform/facts/client.ts'
import { storesOfRunning } from '../../src/server/running.ts'
import { newPlace, type Place, removePlace, startAttune } from '../durability/attune-process.ts'
import { type Entry, makeKeys } from '../durability/entry.ts'
import { cpuSeconds } from './cpu.ts'

export interface Running {
  place: Place
  url: string
  /** Of its process. */
  pid: number
  entry: Entry
  /** A client of its facts store, beside it. */
  facts: Awaited<ReturnType<typeof openFacts>>['facts']
  /** Where its PostgreSQL answers. */
  databaseUrl: string
}

/** Starts a fresh Attune for one part of the bench, and leaves nothing behind. */
export async function withAttune<T>(work: (running: Running) => Promise<T>): Promise<T> {
  const place = await newPlace()
  const attune = await startAttune(place)
  try {
    const entry = await makeKeys(attune.url, attune.signInOnce)
    const stores = await storesOfRunning(place.data)
    if (!stores) throw new Error('Attune does not say where its stores are.')
    const open = await openFacts(stores.facts, { database: 'attune', log: pino({ level: 'silent' }) })
    try {
      const { url, pid } = attune
      return await work({ place, url, pid, entry, facts: open.facts, databaseUrl: stores.databaseUrl })
    } finally {
      await open.close()
    }
  } catch (error) {
    throw new Error(`The bench failed; Attune’s last words:\n${attune.said().slice(-2000)}`, { cause: error })
  } finally {
    await attune.kill('SIGTERM')
    await removePlace(place)
  }
}

/** Asks the API as a program with a key does; with a body, by POST. */
export async function ask({ url, entry }: Running, path: string, body?: object) {
  const headers = {
    authorization: `Bearer ${entry.token}`,
    ...(body && { 'content-type': 'application/json' }),
  }
  const sent = body && { method: 'POST', body: JSON.stringify(body) }
  const answer = await fetch(new URL(path, url), { headers, ...sent })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

const lookEveryMs = 5_000
/** Jobs look every minute whether there is something to do: so long nothing must have come of it. */
const looks = 13
/** Of one core, by all processes together: what looking costs. */
const atRest = 0.15
const patienceMs = 20 * 60_000

/**
 * Waits until the store has merged what was filled in and everything that is worked out of it in the background has come
 * to rest, as in a store that has grown over a year.
 */
export async function quiet({ facts, pid }: Running) {
  const until = performance.now() + patienceMs
  const used: number[] = []
  for (let before = cpuSeconds(pid); performance.now() < until; ) {
    const startedAt = performance.now()
    await pause(lookEveryMs)
    const merges = await facts.query(z.unknown(), 'SELECT 1 FROM system.merges')
    const now = cpuSeconds(pid)
    used.push(((now - before) * 1000) / (performance.now() - startedAt))
    before = now
    const lately = used.slice(-looks)
    const mean = lately.reduce((sum, one) => sum + one, 0) / looks
    if (lately.length === looks && mean < atRest && merges.length === 0) return
  }
  throw new Error(
    `After ${patienceMs / 60_000} minutes there was still something going on in the background.`,
  )
}
