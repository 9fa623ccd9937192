import { sql } from 'kysely'
import type { Aging, Personal } from '../../../platform/capability.ts'

const theirs = (customerIds: readonly string[]) => sql`customer_id = ANY (${customerIds}::uuid[])`

/** What was done for a person, and said with them: all of it goes with them, also from the figures. */
export const casesPersonal: Personal = {
  async held({ db }, { customerIds }) {
    const whose = theirs(customerIds)
    const [cases, events, remedies, reasks] = await Promise.all([
      sql`SELECT number, kind, title, cause ->> 'words' AS cause, priority, state, opened_at AS "openedAt",
          contacted_at AS "contactedAt", resolved_at AS "resolvedAt", closed_at AS "closedAt",
          root_cause AS "rootCause", outcome, follow_up_at AS "followUpAt"
        FROM cases WHERE ${whose} ORDER BY number`.execute(db),
      sql`SELECT number AS "case", at, case_events.kind, data
        FROM case_events JOIN cases ON cases.id = case_id WHERE ${whose} ORDER BY at, case_events.id`.execute(
        db,
      ),
      sql`SELECT number AS "case", at, case_remedies.kind, amount, currency, words, justification, approval
        FROM case_remedies JOIN cases ON cases.id = case_id WHERE ${whose} ORDER BY at`.execute(db),
      sql`SELECT number AS "case", round, asked_at AS "askedAt", refused, answered_at AS "answeredAt", score, scale
        FROM case_reasks JOIN cases ON cases.id = case_id WHERE ${whose} ORDER BY number, round`.execute(db),
    ])
    return {
      Cases: cases.rows as unknown[],
      'What happened in cases': events.rows as unknown[],
      'What was given to make up for something': remedies.rows as unknown[],
      'Whether they said it is solved': reasks.rows as unknown[],
    }
  },
  async erase({ db }, { customerIds }) {
    await sql`DELETE FROM cases WHERE ${theirs(customerIds)}`.execute(db)
  },
}

const isOver = (before: Date) =>
  sql`((state = 'closed' AND closed_at < ${before}) OR (state = 'merged' AND opened_at < ${before}))`

/** Cases that are over; whatever somebody still has to look after stays. */
export const casesAging: Aging = {
  kind: 'closed-cases',
  name: 'Cases that were closed, with everything that happened in them',
  async count({ db }, before) {
    const { rows } = await sql<{
      n: number
    }>`SELECT count(*)::int AS n FROM cases WHERE ${isOver(before)}`.execute(db)
    return rows[0]?.n ?? 0
  },
  async remove({ db }, before) {
    const { numAffectedRows } = await sql`DELETE FROM cases WHERE ${isOver(before)}`.execute(db)
    return Number(numAffectedRows ?? 0)
  },
}
