import { z } from 'zod'
import type { Facts } from '../../../platform/facts/facts.ts'
import { IdFilter } from './id-filter.ts'

const Id = z.object({ id: z.string() })
const Page = z.object({ ids: z.string(), last: z.string(), n: z.coerce.number() })
const Count = z.object({ n: z.coerce.number() })
const Missing = z.object({ id: z.string(), import_id: z.string(), arrived: z.string() })

/** One question reads much the same blocks for a thousand ids as for five thousand. */
const idsPerQuestion = 5_000
const idsPerPage = 100_000
/** Room of the filter for what is still to come, and the most ids it is loaded with at the start (64 MB, a minute). */
const roomAhead = 4_000_000
const mostLoaded = 50_000_000
const mostMended = 10_000
/** Blocks are written within seconds of their arrival; this is far more. */
const marginMs = 3_600_000

export interface IdRow {
  id: string
  import_id: string
  received_at: string
}

export interface StoredIds {
  /** Which of these ids have been stored before. */
  find(ids: readonly string[]): Promise<Set<string>>
  /** Says that these are stored now. */
  add(ids: Iterable<string>): void
  /** Loads the filter; until it is done every id is looked up. */
  load(signal: AbortSignal): Promise<void>
}

/**
 * Which interactions the facts store has, exactly. When this process is the only one that writes (`soleWriter`), a filter in
 * memory answers “certainly new” for nearly all new ids without a question; whatever it does not rule out is looked up.
 */
export function createStoredIds(facts: Facts, { soleWriter }: { soleWriter: boolean }): StoredIds {
  let filter: IdFilter | undefined
  let isLoaded = false
  return {
    async find(ids) {
      const suspects = isLoaded && filter ? ids.filter((id) => filter!.mayHave(id)) : ids
      const questions: Promise<{ id: string }[]>[] = []
      for (let first = 0; first < suspects.length; first += idsPerQuestion) {
        questions.push(lookUp(facts, suspects.slice(first, first + idsPerQuestion)))
      }
      return new Set((await Promise.all(questions)).flat().map(({ id }) => id))
    },
    add(ids) {
      if (filter) for (const id of ids) filter.add(id)
    },
    async load(signal) {
      if (!soleWriter) return
      const [{ n } = { n: 0 }] = await facts.query(Count, 'SELECT count() AS n FROM interaction_ids')
      if (n > mostLoaded) return
      filter = new IdFilter(n * 2 + roomAhead)
      await loadInto(filter, facts, signal)
      isLoaded = !signal.aborted
    },
  }
}

function lookUp(facts: Facts, ids: readonly string[]) {
  return facts.query(Id, 'SELECT DISTINCT id FROM interaction_ids WHERE id IN {ids:Array(UUID)}', { ids })
}

/** Page by page in the order of the index; ids that are written meanwhile are added by their writer. */
async function loadInto(filter: IdFilter, facts: Facts, signal: AbortSignal): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000'
  while (!signal.aborted) {
    const [page] = await facts.query(
      Page,
      `SELECT arrayStringConcat(groupArray(id::String)) AS ids, max(id)::String AS last, count() AS n
      FROM (SELECT id FROM interaction_ids WHERE id > {after:UUID} ORDER BY id LIMIT ${idsPerPage})`,
      { after },
    )
    if (!page || page.n === 0) return
    for (let at = 0; at < page.ids.length; at += 36) filter.add(page.ids.slice(at, at + 36))
    after = page.last
  }
}

/**
 * Interactions whose ids are missing: a crash came between the two writes. They arrived after the newest known id, or, from
 * the spool, at `spooledSince` or later.
 */
export async function missingIds(facts: Facts, spooledSince: number | undefined): Promise<IdRow[]> {
  const Newest = z.object({ newest: z.coerce.number() })
  const [{ newest } = { newest: 0 }] = await facts.query(
    Newest,
    'SELECT toUnixTimestamp64Milli(max(received_at)) AS newest FROM interaction_ids',
  )
  const since = Math.max(0, Math.min(newest, spooledSince ?? newest) - marginMs)
  const missing = await facts.query(
    Missing,
    `SELECT id, any(import_id) AS import_id, min(received_at)::String AS arrived FROM interactions
    WHERE received_at >= {since:DateTime64(3)} AND id NOT IN (
      SELECT id FROM interaction_ids WHERE received_at >= {since:DateTime64(3)}
    ) GROUP BY id LIMIT ${mostMended}`,
    { since: new Date(since) },
  )
  return missing.map(({ id, import_id, arrived }) => ({ id, import_id, received_at: arrived }))
}
