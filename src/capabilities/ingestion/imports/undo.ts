import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { clickhouseText } from '../../../platform/facts/literals.ts'
import { inTurn } from '../../../platform/facts/rewriting.ts'
import { dayMarks } from '../../../platform/facts/rollups/marks.ts'
import { removeImportedAccounts } from '../../customers/index.ts'
import { removeImportedReadings } from '../../understanding/index.ts'
import { removeImportedIdentities } from './undo-identities.ts'

const Touched = z.object({ day: z.coerce.date() })

/**
 * Takes back everything an import brought: interactions, their ids, customers nobody else knows of, and the ids it knew
 * others by.
 * Each step may run again, so an undo that was cut off is finished by the next try.
 */
export async function removeImported(context: Context, importId: string) {
  const { facts, settings } = context
  const marks = dayMarks(facts, { zone: settings.zone, now: context.now })
  const days = await facts.query(
    Touched,
    'SELECT DISTINCT toStartOfDay(occurred_at, {zone:String}) AS day FROM interactions WHERE import_id = {importId:String}',
    { importId, zone: settings.zone },
  )
  const instants = days.map(({ day }) => day)
  await marks.mark(instants)
  await inTurn(context, async () => {
    await facts.command('DELETE FROM interactions WHERE import_id = {importId:String}', { importId })
    await removeImportedReadings(context, importId)
  })
  await facts.command('DELETE FROM interaction_ids WHERE import_id = {importId:String}', { importId })
  await removeStrangers(context, importId)
  await removeImportedIdentities(context, importId)
  await removeImportedAccounts(context.db, importId)
  // A long delete may outlast the first mark: the days are marked again, now that the rows are gone.
  await dayMarks(facts, { zone: settings.zone, now: context.now }).mark(instants)
}

const Known = z.object({ customer_id: z.string() })
/** As literals these ids are 160 KB of the 256 KB a statement may have; bound values of a command travel in the address, which holds less. */
const atOnce = 4_000

/** Customers that came with the import and of whom nothing else is known. */
async function removeStrangers({ db, facts }: Context, importId: string) {
  for (let after = ''; ; ) {
    const batch = await db
      .selectFrom('customers')
      .select('id')
      .where('import_id', '=', importId)
      // Whoever was merged is known by what others told, too.
      .where('merged_into', 'is', null)
      .where(sql<boolean>`NOT EXISTS (SELECT FROM customers part WHERE part.merged_into = customers.id)`)
      .$if(after !== '', (query) => query.where('id', '>', after))
      .orderBy('id')
      .limit(atOnce)
      .execute()
    if (batch.length === 0) return
    const ids = batch.map(({ id }) => id)
    after = ids.at(-1) as string
    const known = await facts.query(
      Known,
      'SELECT DISTINCT customer_id FROM interactions WHERE customer_id IN {ids:Array(UUID)}',
      { ids },
    )
    const others = new Set(known.map(({ customer_id }) => customer_id))
    const strangers = ids.filter((id) => !others.has(id))
    if (strangers.length === 0) continue
    const listed = strangers.map(clickhouseText).join(', ')
    await facts.command(`DELETE FROM customer_traits WHERE customer_id IN (${listed})`)
    await db.deleteFrom('customers').where('id', 'in', strangers).execute()
  }
}
