import { sql } from 'kysely'
import type { Personal } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'

/** What was said in talks with a person, and their being forgotten. */
export const studiesPersonal: Personal = {
  async held(context, { customerIds }): Promise<Record<string, unknown[]>> {
    const people = await takingPart(context, customerIds)
    if (people.length === 0) return {}
    const ids = people.map(({ id }) => id)
    const [talks, quotes] = await Promise.all([
      context.db
        .selectFrom('study_sessions')
        .select(['held_on as heldOn', 'words'])
        .where(sql<boolean>`participants && ${ids}::uuid[]`)
        .orderBy('held_on')
        .execute(),
      context.db
        .selectFrom('study_quotes')
        .select(['words', 'code'])
        .where('participant_id', 'in', ids)
        .orderBy('id')
        .execute(),
    ])
    return { interviews: talks, 'quotes from interviews': quotes }
  },

  /** Of talks with them alone nothing stays; where others spoke as well, their name goes out of the words. */
  async erase(context, { customerIds }) {
    await context.transaction(async (tx) => {
      for (const { id, name } of await takingPart(tx, customerIds)) {
        await tx.db.deleteFrom('study_quotes').where('participant_id', '=', id).execute()
        await tx.db
          .deleteFrom('study_sessions')
          .where('participants', '=', sql<string[]>`ARRAY[${id}::uuid]`)
          .execute()
        await tx.db
          .updateTable('study_sessions')
          .set({
            words: name === '' ? sql`words` : sql`replace(words, ${name}, '[name]')`,
            participants: sql`array_remove(participants, ${id}::uuid)`,
          })
          .where(sql<boolean>`${id}::uuid = ANY (participants)`)
          .execute()
        await tx.db
          .updateTable('study_participants')
          .set({ name: '', customer_id: null, consented_on: null })
          .where('id', '=', id)
          .execute()
      }
    })
  },
}

function takingPart({ db }: Context, customerIds: readonly string[]) {
  return db
    .selectFrom('study_participants')
    .select(['id', 'name'])
    .where(sql<boolean>`customer_id = ANY (${customerIds}::uuid[])`)
    .orderBy('id')
    .execute()
}
