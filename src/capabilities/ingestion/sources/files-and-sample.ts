import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { idFrom } from '../../../platform/ids.ts'
import type { SourceShown } from './contract.ts'

interface Row {
  name: string
  began: Date
  last: Date | null
  received: number
  rejected: number
  duplicates: number
  is_stuck: boolean
}

/**
 * Files and the sample company as sources, so that one list shows all there is. Files of one name are one source; they
 * concern the whole organisation, so whoever sees only some units does not see them.
 */
export async function filesAndSample({ db, actor }: Context): Promise<SourceShown[]> {
  if (actor.units !== 'all') return []
  const { rows: files } = await sql<Row>`
    SELECT mapping->>'source' AS name, min(created_at) AS began, max(finished_at) FILTER (WHERE status = 'done') AS last,
      coalesce(sum((result->>'accepted')::bigint) FILTER (WHERE status = 'done'), 0)::bigint AS received,
      coalesce(sum((result->>'rejected')::bigint) FILTER (WHERE status = 'done'), 0)::bigint AS rejected,
      coalesce(sum((result->>'duplicates')::bigint) FILTER (WHERE status = 'done'), 0)::bigint AS duplicates,
      (array_agg(status ORDER BY id DESC))[1] = 'failed' AS is_stuck
    FROM imports WHERE status IN ('running', 'done', 'failed')
    GROUP BY 1 ORDER BY max(id::text) DESC`.execute(db)
  const { status, interactions, until } = await db
    .selectFrom('sample_company')
    .selectAll()
    .executeTakeFirstOrThrow()
  const began = until ? new Date(until) : new Date(0)
  const sample = { name: 'sample', began, last: began, received: interactions, rejected: 0, duplicates: 0 }
  return [
    ...files.map((row) => shown('import', row)),
    ...(status === 'absent' ? [] : [shown('sample', { ...sample, is_stuck: false })]),
  ]
}

const stopped = {
  message: 'The last file of this kind could not be imported.',
  fix: 'Open it below under Imports: there stands why.',
}

function shown(kind: 'import' | 'sample', row: Row): SourceShown {
  const createdAt = row.began.toISOString()
  return {
    id: idFrom(kind, row.name),
    name: row.name,
    kind,
    unit: '',
    writeKeyLast4: null,
    createdAt,
    revokedAt: null,
    lastReceivedAt: row.last?.toISOString() ?? null,
    received: row.received,
    rejected: row.rejected,
    duplicates: row.duplicates,
    state: row.is_stuck ? 'trouble' : row.last ? 'working' : 'waiting',
    failed: 0,
    trouble: row.is_stuck ? { ...stopped, since: createdAt } : null,
    nextAt: null,
  }
}
