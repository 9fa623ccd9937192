import { pino } from 'pino'
import { openFacts } from '../../src/platform/facts/client.ts'
import { storesOfRunning } from '../../src/server/stores.ts'
import { newPlace, type Place, removePlace, startAttune } from '../durability/attune-process.ts'
import { type Entry, makeKeys } from '../durability/entry.ts'

export interface Running {
  place: Place
  url: string
  entry: Entry
  /** A client of its facts store, beside it. */
  facts: Awaited<ReturnType<typeof openFacts>>['facts']
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
      return await work({ place, url: attune.url, entry, facts: open.facts })
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
