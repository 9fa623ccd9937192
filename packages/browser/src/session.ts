import type { Storage } from './storage.ts'

/** A visit ends after half an hour in which nothing happened. */
const idleMs = 30 * 60_000

export function createSession(storage: Storage) {
  return {
    /** The visit that something at this moment belongs to. */
    id(at: number): string {
      const [id, last] = storage.get('session')?.split(' ') ?? []
      const current =
        id && at - Number(last) < idleMs ? id : `${at.toString(36)}${Math.random().toString(36).slice(2, 8)}`
      storage.set('session', `${current} ${at}`)
      return current
    },
    end: () => storage.remove('session'),
  }
}
