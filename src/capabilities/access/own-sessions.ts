import type { Context } from '../../platform/context.ts'
import { NotFound } from '../../platform/errors.ts'
import { personAsking } from './actor.ts'
import type { Session } from './shown.ts'

export async function listSessions(context: Context): Promise<{ sessions: Session[] }> {
  const me = personAsking(context.actor)
  const rows = await context.db
    .selectFrom('sessions')
    .select(['id', 'ip_address', 'user_agent', 'created_at', 'expires_at'])
    .where('user_id', '=', me.id)
    .where('expires_at', '>', context.now())
    .orderBy('created_at', 'desc')
    .execute()
  const sessions = rows.map((row) => ({
    id: row.id,
    current: row.id === me.sessionId,
    address: row.ip_address || null,
    browser: row.user_agent || null,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  }))
  return { sessions }
}

export function endSession(context: Context, { id }: { id: string }): Promise<null> {
  const me = personAsking(context.actor)
  return context.transaction(async (tx) => {
    const mine = tx.db.deleteFrom('sessions').where('id', '=', id).where('user_id', '=', me.id)
    const ended = await mine.returning('id').executeTakeFirst()
    if (!ended) throw new NotFound('You have no such session; it may have ended already.')
    await tx.audit('session.ended', { subject: me.id })
    return null
  })
}
