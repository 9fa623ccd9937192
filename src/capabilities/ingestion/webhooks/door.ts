import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Settings } from '../../../platform/config.ts'
import type { Tables } from '../../../platform/postgres/tables.ts'
import { secretsOf } from './secrets.ts'
import { addRefusals, type Refusals, type WebhookOfSource, webhookAt } from './store.ts'

export interface Known extends WebhookOfSource {
  plainSecrets: string[]
}

/** What changed is known at the door at the latest after this long. */
const goodForMs = 5_000
const mostRemembered = 10_000
const writtenEveryMs = 2_000

/** 32 random bytes; anything else is no address of ours and not looked up. */
const shape = /^[A-Za-z0-9_-]{43}$/

interface DoorParts {
  db: Kysely<Tables>
  settings: Settings
  log: Logger
  now: () => Date
}

/** Finds webhooks by their address, with a short memory, and counts what is turned away. */
export function openDoor({ db, settings, log, now }: DoorParts) {
  const remembered = new Map<string, { known: Known | undefined; until: number }>()
  let refused = new Map<string, Refusals>()
  const timer = setInterval(() => void flush(), writtenEveryMs)
  timer.unref()

  async function flush() {
    if (refused.size === 0) return
    const written = [...refused.values()]
    refused = new Map()
    await addRefusals(db, written, now()).catch((error) =>
      log.warn({ err: error }, 'The count of refused deliveries could not be written.'),
    )
  }

  return {
    async find(path: string): Promise<Known | undefined> {
      if (!shape.test(path)) return undefined
      const before = remembered.get(path)
      if (before && before.until > performance.now()) return before.known
      const row = await webhookAt(db, path)
      const known = row && { ...row, plainSecrets: secretsOf(settings, row.source_id, row.secrets) }
      if (remembered.size >= mostRemembered) remembered.clear()
      remembered.set(path, { known, until: performance.now() + goodForMs })
      return known
    },
    refuse(sourceId: string, reason: string) {
      const n = (refused.get(sourceId)?.n ?? 0) + 1
      refused.set(sourceId, { sourceId, n, reason })
    },
    async close() {
      clearInterval(timer)
      await flush()
    },
  }
}
