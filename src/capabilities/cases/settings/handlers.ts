import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import type * as contract from './contract.ts'
import { type HandlerFound, handlersOf } from './handlers-store.ts'

/** Everybody who can be given cases, of the actor's units. */
export async function listHandlers(context: Context): Promise<{ handlers: contract.Handler[] }> {
  return { handlers: (await inSight(context)).map(shown) }
}

async function inSight(context: Context): Promise<HandlerFound[]> {
  const { units } = context.actor
  const all = await handlersOf(context)
  if (units === 'all') return all
  return all.filter((one) => one.units === 'all' || one.units.some((unit) => units.includes(unit)))
}

export function changeHandler(
  context: Context,
  asked: InputOf<typeof contract.changeHandler>,
): Promise<contract.Handler> {
  const { id, takesCases, skills, capacity, awayUntil } = asked
  return context.transaction(async (tx) => {
    const before = (await inSight(tx)).find((one) => one.id === id)
    if (!before) throw new NotFound('This is nobody who works on cases.')
    const columns = {
      skills: [...new Set(skills)],
      capacity,
      away_until: awayUntil ? new Date(awayUntil) : null,
    }
    if (takesCases)
      await tx.db
        .insertInto('case_handlers')
        .values({ person_id: id, ...columns })
        .onConflict((known) => known.column('person_id').doUpdateSet(columns))
        .execute()
    else await tx.db.deleteFrom('case_handlers').where('person_id', '=', id).execute()
    await tx.audit('case-handler.changed', {
      subject: id,
      after: { takesCases, skills, capacity, awayUntil },
    })
    return shown((await inSight(tx)).find((one) => one.id === id)!)
  })
}

function shown({ id, name, units, awayUntil, ...one }: HandlerFound): contract.Handler {
  return {
    person: { id, name },
    takesCases: one.takesCases,
    skills: [...one.skills],
    capacity: one.capacity,
    open: one.open,
    awayUntil: awayUntil?.toISOString() ?? null,
    units: units === 'all' ? [] : [...units],
  }
}
