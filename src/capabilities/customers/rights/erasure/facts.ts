import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import { clickhouseText } from '../../../../platform/facts/literals.ts'
import { inTurn } from '../../../../platform/facts/rewriting.ts'
import { dayMarks } from '../../../../platform/facts/rollups/marks.ts'

const Table = z.object({ table: z.string(), columns: z.array(z.string()) })
const Touched = z.object({ day: z.coerce.date() })
const Counted = z.object({ n: z.coerce.number() })

/** Columns that say whom a row is about, in whatever table they stand: a table that comes later is not forgotten. */
const aboutSomebody = ['customer_id', 'known_as']

/**
 * Removes every fact about these records, as a mutation that rewrites the files: the rows are out of all answers at once,
 * and their bytes leave the disk with the old files, some minutes later. Days are marked, so that rollups are built
 * without them.
 */
export async function removeFacts(context: Context, customerIds: readonly string[]): Promise<void> {
  const { facts, settings, now } = context
  const listed = customerIds.map(clickhouseText).join(', ')
  const days = await touchedDays(context, listed)
  await dayMarks(facts, { zone: settings.zone, now }).mark(days)
  // Whoever rewrote one of these rows meanwhile would bring it back.
  await inTurn(context, async () => {
    for (const { table, columns } of await tablesAboutSomebody(context)) {
      const about = columns.map((column) => `${column} IN (${listed})`).join(' OR ')
      await facts.command(`ALTER TABLE ${table} DELETE WHERE ${about} SETTINGS mutations_sync = 2`)
    }
  })
  // A long mutation may outlast the first mark.
  await dayMarks(facts, { zone: settings.zone, now }).mark(days)
}

export async function countInteractions({ facts }: Context, customerIds: readonly string[]): Promise<number> {
  const [counted] = await facts.query(
    Counted,
    `SELECT uniqExact(id) AS n FROM interactions
    WHERE customer_id IN {ids:Array(UUID)} OR known_as IN {ids:Array(UUID)}`,
    { ids: customerIds },
  )
  return counted?.n ?? 0
}

async function touchedDays({ facts, settings }: Context, listed: string) {
  const rows = await facts.query(
    Touched,
    `SELECT DISTINCT toStartOfDay(occurred_at, {zone:String}) AS day FROM interactions
    WHERE customer_id IN (${listed}) OR known_as IN (${listed})`,
    { zone: settings.zone },
  )
  return rows.map(({ day }) => day)
}

function tablesAboutSomebody({ facts }: Context) {
  return facts.query(
    Table,
    `SELECT table, groupArray(name) AS columns FROM system.columns
    WHERE database = currentDatabase() AND name IN {names:Array(String)}
      AND table IN (SELECT name FROM system.tables WHERE database = currentDatabase() AND engine LIKE '%MergeTree')
    GROUP BY table ORDER BY table`,
    { names: aboutSomebody },
  )
}
