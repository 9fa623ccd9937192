import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'

/** How a source that needs looking after is doing, beyond what it brought. */
export interface Health {
  state: 'working' | 'trouble' | 'paused'
  /** Deliveries or mails that are still to be dealt with by somebody. */
  failed: number
  trouble: { message: string; fix: string; since: string } | null
  /** When it is tried or read again; null where nothing is planned. */
  nextAt: string | null
}

interface Row {
  id: string
  failed: number
  trouble: string | null
  fix: string | null
  since: Date | null
  next_at: Date | null
  paused: boolean
}

const aDay = 86_400_000

/**
 * By id of the source; write keys have no health of their own. What was turned away at a webhook's door is trouble for a
 * day: then either somebody has mended it, or nobody sends any more.
 */
export async function healthOf({ db, now }: Context): Promise<Map<string, Health>> {
  const lately = new Date(now().getTime() - aDay)
  const { rows } = await sql<Row>`
    SELECT w.source_id AS id, NULL::timestamptz AS next_at, false AS paused,
      (SELECT count(*) FROM webhook_deliveries d WHERE d.source_id = w.source_id AND d.state = 'failed') AS failed,
      CASE WHEN w.last_refused_at > ${lately} THEN w.last_refusal END AS trouble,
      'Compare the secret and the kind of signature on both sides.' AS fix, w.last_refused_at AS since
    FROM webhooks w
    UNION ALL
    SELECT m.source_id, m.next_at, m.paused_at IS NOT NULL, 0, m.trouble, m.trouble_fix, m.trouble_since
    FROM mailboxes m`.execute(db)
  return new Map(rows.map((row) => [row.id, shown(row)]))
}

function shown({ failed, trouble, fix, since, next_at, paused }: Row): Health {
  const told = trouble && since ? { message: trouble, fix: fix ?? '', since: since.toISOString() } : null
  const state = paused ? 'paused' : told || failed > 0 ? 'trouble' : 'working'
  return { state, failed, trouble: told, nextAt: paused ? null : (next_at?.toISOString() ?? null) }
}
