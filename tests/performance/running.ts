import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { z } from 'zod'
import { openFacts } from '../../src/platform/facts/client.ts'
import { storesOfRunning } from '../../src/server/stores.ts'
import { newPlace, type Place, removePlace, startAttune } from '../durability/attune-process.ts'
import { type Entry, makeKeys } from '../durability/entry.ts'

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

/** Waits until the store has merged what was filled in, as in a store that has grown over a year. */
export async function quiet({ facts }: Running) {
  const until = performance.now() + 60_000
  let calm = 0
  while (calm < 3 && performance.now() < until) {
    const merges = await facts.query(z.unknown(), 'SELECT 1 FROM system.merges')
    calm = merges.length === 0 ? calm + 1 : 0
    await pause(500)
  }
}
