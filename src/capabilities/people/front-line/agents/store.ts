import type { Context } from '../../../../platform/context.ts'
import type { Known } from './likeness.ts'

declare module '../../../../platform/postgres/tables.ts' {
  interface Tables {
    agent_people: { agent: string; person_id: string | null; set_at: Date }
  }
}

/** Every name that somebody decided on. */
export function decidedAgents({ db }: Context) {
  return db.selectFrom('agent_people').select(['agent', 'person_id']).orderBy('agent').execute()
}

/** By which names a colleague serves customers. */
export async function agentsOf({ db }: Context, person: string): Promise<string[]> {
  const rows = await db
    .selectFrom('agent_people')
    .select('agent')
    .where('person_id', '=', person)
    .orderBy('agent')
    .execute()
  return rows.map(({ agent }) => agent)
}

/** With the addresses, by which agents are recognised; they are shown to nobody. */
export function colleaguesToRecognise({ db }: Context): Promise<Known[]> {
  return db
    .selectFrom('people')
    .select(['id', 'name', 'email'])
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** Undefined: nothing is decided any more, and somebody may be proposed again. */
export async function decideAgent(
  { db, now }: Context,
  { agent, personId }: { agent: string; personId: string | null | undefined },
): Promise<void> {
  if (personId === undefined) {
    await db.deleteFrom('agent_people').where('agent', '=', agent).execute()
    return
  }
  const row = { person_id: personId, set_at: now() }
  await db
    .insertInto('agent_people')
    .values({ agent, ...row })
    .onConflict((known) => known.column('agent').doUpdateSet(row))
    .execute()
}
