import type { Kysely } from 'kysely'
import type { Tables } from '../../../platform/postgres/tables.ts'
import type { Source } from '../incoming.ts'
import { hashOfKey } from './sources.ts'
import { sourceByKeyHash } from './store.ts'

/** A revoked key is refused at the latest after this long; a key that exists works while PostgreSQL is away. */
const goodForMs = 5_000
const mostRemembered = 10_000

/** Finds the source of a write key, with a short memory: a key comes with every request. */
export function writeKeyFinder(db: Kysely<Tables>, now: () => Date): (key: string) => Promise<Source | null> {
  const remembered = new Map<string, { source: Source | null; until: number }>()
  return async (key) => {
    const hash = hashOfKey(key)
    const known = remembered.get(hash)
    const at = now().getTime()
    if (known && known.until > at) return known.source
    const row = await sourceByKeyHash(db, hash).catch((error) => {
      if (known?.source) return known
      throw error
    })
    const source = !row
      ? null
      : 'source' in row
        ? row.source
        : { name: row.name, unit: row.unit || undefined }
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(hash, { source, until: at + goodForMs })
    return source
  }
}
