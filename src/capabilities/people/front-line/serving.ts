import type { Context } from '../../../platform/context.ts'
import type { Colleague } from '../../access/index.ts'

/** Who serves customers, in the order of the alphabet and no other. */
export async function listServing({ db }: Context): Promise<{ people: Colleague[] }> {
  const people = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('disabled_at', 'is', null)
    .where('id', 'in', (serving) =>
      serving
        .selectFrom('agent_people')
        .select('person_id')
        .where('person_id', 'is not', null)
        .$castTo<{ person_id: string }>(),
    )
    .orderBy('name')
    .orderBy('id')
    .execute()
  return { people }
}
