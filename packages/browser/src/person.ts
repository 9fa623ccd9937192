import type { Storage } from './storage.ts'

/** Who the visitor is: an id of their own until they say their name, and both from then on. */
export function createPerson(storage: Storage) {
  return {
    ids() {
      let anonymousId = storage.get('visitor')
      if (!anonymousId) {
        anonymousId = crypto.randomUUID?.() ?? Math.random().toString(36).slice(2) + Date.now().toString(36)
        storage.set('visitor', anonymousId)
      }
      const userId = storage.get('user')
      return userId ? { anonymousId, userId } : { anonymousId }
    },
    isNamed: () => storage.get('user') !== null,
    is(userId: string) {
      storage.set('user', userId)
    },
    forget() {
      storage.remove('visitor')
      storage.remove('user')
    },
  }
}
