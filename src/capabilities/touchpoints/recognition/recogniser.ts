import type { Kysely } from 'kysely'
import type { Tables } from '../../../platform/postgres/tables.ts'
import { loadRecognition, versionNow } from './load.ts'
import { type Recognise, recogniserOf } from './recogniser-of.ts'

/** How interactions are recognised now, kept in memory for the intake. */
export interface Recogniser {
  /** What to recognise with, at most some seconds behind what another process changed. */
  current(): Promise<Recognise>
  /** After a change in this process: from now on it counts. */
  refresh(): Promise<void>
}

/** How far behind another process's change the memory may be. */
const goodForMs = 4_000

/** Rules and names are read when something changed; whether it did is asked at most once in four seconds. */
export function createRecogniser({ db, now }: { db: Kysely<Tables>; now: () => Date }): Recogniser {
  let known: { version: number; recognise: Recognise } | undefined
  let askedAt = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | undefined

  async function look() {
    const at = now().getTime()
    if (!known || known.version !== (await versionNow(db))) {
      const recognition = await loadRecognition(db)
      known = { version: recognition.version, recognise: recogniserOf(recognition) }
    }
    askedAt = at
  }

  function lookOnce() {
    asking ??= look().finally(() => {
      asking = undefined
    })
    return asking
  }

  return {
    async current() {
      if (!known || now().getTime() - askedAt >= goodForMs) await lookOnce()
      return known!.recognise
    },
    async refresh() {
      await asking?.catch(() => undefined)
      await lookOnce()
    },
  }
}
