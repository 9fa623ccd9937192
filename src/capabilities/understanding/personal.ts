import { z } from 'zod'
import type { Personal } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'

const Held = z.object({
  at: z.string(),
  feeling: z.string(),
  emotions: z.array(z.string()),
  signals: z.array(z.string()),
  language: z.string(),
})

/** What was read in a person's words, and what people here corrected of it. Their records of facts go with all others. */
export const personal: Personal = {
  async held({ facts, db }, { customerIds }) {
    const read = await facts.query(
      Held,
      `SELECT occurred_at AS at, feeling, emotions, signals, language FROM annotations FINAL
      WHERE known_as IN {records:Array(UUID)} ORDER BY occurred_at, id`,
      { records: customerIds },
    )
    const corrected = await db
      .selectFrom('corrections')
      .select(['occurred_at', 'feeling', 'emotions', 'signals', 'corrected_at'])
      .where('known_as', 'in', customerIds.length > 0 ? [...customerIds] : [nobody])
      .execute()
    return {
      'What we read in their words': read,
      'Corrections of that': corrected,
      'Topics we said their words are about': await labelsAbout(db, customerIds),
    }
  },
  async erase({ db }, { customerIds }) {
    if (customerIds.length === 0) return
    for (const table of ['corrections', 'topic_examples'] as const)
      await db
        .deleteFrom(table)
        .where('known_as', 'in', [...customerIds])
        .execute()
  },
}

function labelsAbout(db: Context['db'], customerIds: readonly string[]) {
  return db
    .selectFrom('topic_examples')
    .innerJoin('topics', 'topics.id', 'topic_examples.topic_id')
    .select([
      'topic_examples.occurred_at',
      'topics.name',
      'topic_examples.is_about',
      'topic_examples.said_at',
    ])
    .where('known_as', 'in', customerIds.length > 0 ? [...customerIds] : [nobody])
    .execute()
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** With an import that is taken back goes what was read in its words. */
export async function removeImportedReadings({ facts, db }: Context, importId: string): Promise<void> {
  await facts.command('DELETE FROM annotations WHERE import_id = {importId:String}', { importId })
  for (const table of ['corrections', 'topic_examples'] as const)
    await db.deleteFrom(table).where('import_id', '=', importId).execute()
}
