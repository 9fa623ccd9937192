import type { Context } from '../../../platform/context.ts'
import { Invalid, NotFound } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { namesNow } from '../voice/names.ts'
import type * as contract from './contract.ts'
import { type AlarmRow, type AlertRow, alarmsOf, allAlerts } from './store.ts'

/** The rules that tell the actor something, and when each was met. Numbers of the whole company are for whoever sees all of it. */
export async function listAlerts(context: Context) {
  if (context.actor.units !== 'all') return { alerts: [] }
  const [rows, alarms, names] = await Promise.all([allAlerts(context), alarmsOf(context), namesNow(context)])
  const nameOf = ({ about, about_id }: AlertRow) =>
    about === 'all' ? '' : ((about === 'theme' ? names.themes : names.topics).get(about_id)?.name ?? null)
  return {
    alerts: rows.map((row) => ({
      ...{ id: row.id, about: row.about, aboutId: row.about_id, name: nameOf(row) },
      ...{ above: row.above, days: row.days, least: row.least, tell: row.tell },
      alarms: alarms.filter(({ alert_id }) => alert_id === row.id).map(plain),
    })),
  }
}

function plain({ opened_at, closed_at, negative, comments, low }: AlarmRow) {
  return {
    openedAt: opened_at.toISOString(),
    closedAt: closed_at?.toISOString() ?? null,
    ...{ negative, comments, low },
  }
}

export async function addAlert(context: Context, rule: InputOf<typeof contract.addAlert>) {
  const { about, aboutId, above, days, least, tell } = rule
  if (context.actor.units !== 'all')
    throw new Invalid('Only people who see all units can watch all comments.', { field: 'about' })
  const names = await namesNow(context)
  if (about !== 'all' && !(about === 'theme' ? names.themes : names.topics).has(aboutId))
    throw new Invalid(`There is no ${about} with this id.`, {
      field: 'aboutId',
      fix: 'Choose one from the list.',
    })
  const id = newId()
  await context.transaction(async (tx) => {
    const row = { id, about, about_id: about === 'all' ? '' : aboutId, above, days, least, tell }
    await tx.db
      .insertInto('voice_alerts')
      .values({ ...row, created_by: tx.actor.id, created_at: tx.now() })
      .execute()
    await tx.audit('voice-alert.added', { subject: id, after: rule })
    await tx.enqueue('themes.watch', {})
  })
  return { id }
}

export function removeAlert(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const before = await tx.db
      .deleteFrom('voice_alerts')
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst()
    if (!before) throw new NotFound('This rule is not there any more.')
    const { about, about_id, above, days, least } = before
    await tx.audit('voice-alert.removed', { subject: id, before: { about, about_id, above, days, least } })
    return null
  })
}
