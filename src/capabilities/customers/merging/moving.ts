import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { belongingTo } from '../family.ts'
import { gatherFacts, withFacts } from './facts.ts'
import { mirrorTraits } from './mirror.ts'
import { mergesInto } from './store.ts'
import { assignIdentities, lockTrees, type Tree } from './trees.ts'
import { workOutFields } from './work-out.ts'

/**
 * An intake may have looked up whom an identity led to before, and write half a minute later. So after the first time
 * everything is gathered once more, when this has passed since the merge or split.
 */
const lateMs = 180_000
/** Merges worked on together: one delete for all of them costs the store as much as one for each. */
const atOnce = 400

interface Due {
  id: string
  survivor_id: string
  absorbed_id: string
  changed_at: Date
}

/** Brings facts, identities and mirrored traits to the customers they belong to, after merges and splits alike. */
export async function moveFacts(context: Context): Promise<void> {
  for (;;) {
    const due = await dueMerges(context)
    if (due.length === 0) return
    const startedAt = context.now()
    const belonging = await belongingTo(context, await recordsEverMet(context, due))
    for (const late of await toldLate(context, due)) await retell(context, late)
    await assignIdentities(context.db, [...belonging.keys()])
    await mirrorTraits(context, [...belonging.keys()])
    await gatherFacts(context, belonging)
    await saveMoved(context, due, startedAt)
  }
}

async function dueMerges({ db, now }: Context): Promise<Due[]> {
  const { rows } = await sql<Due>`
    SELECT id, survivor_id, absorbed_id, coalesce(undone_at, merged_at) AS changed_at FROM merges
    WHERE facts_due_at <= ${now()} ORDER BY facts_due_at, id LIMIT ${atOnce}`.execute(db)
  return rows
}

/** Every record that these were ever merged with, also where it was undone: under any of them interactions may lie. */
async function recordsEverMet({ db }: Context, due: readonly Due[]): Promise<string[]> {
  const records = due.flatMap(({ survivor_id, absorbed_id }) => [survivor_id, absorbed_id])
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE met (id) AS (
      SELECT unnest(${records}::uuid[])
      UNION
      SELECT CASE WHEN survivor_id = met.id THEN absorbed_id ELSE survivor_id END
      FROM met JOIN merges ON met.id IN (survivor_id, absorbed_id)
    ) SELECT id FROM met`.execute(db)
  return rows.map(({ id }) => id)
}

/** Absorbed records that were told something since: by an intake that did not know of the merge yet. */
async function toldLate({ db }: Context, due: readonly Due[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT customers.id FROM merges JOIN customers ON customers.id = merges.absorbed_id
    WHERE merges.id = ANY (${due.map(({ id }) => id)}::uuid[]) AND undone_at IS NULL AND updated_at >= merged_at`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** What an absorbed record was told goes on to its customer, as if it had been told before the merge. */
function retell(context: Context, record: string): Promise<void> {
  return context.transaction(async (tx) => {
    const [tree] = (await lockTrees(tx, [record])) as [Tree]
    const merges = await mergesInto(tx, [...tree.records.keys()])
    const merge = merges.find(({ absorbed_id }) => absorbed_id === record)
    if (merge) await workOutFields(tx, tree, { merges, from: merge.survivor_id })
  })
}

/** Done for good, or to be done once more; a merge that was undone meanwhile stays due. */
async function saveMoved({ db }: Context, due: readonly Due[], startedAt: Date) {
  const again = due.map(({ changed_at }) => {
    const settled = new Date(changed_at.getTime() + lateMs)
    return settled <= startedAt ? null : settled
  })
  await sql`
    UPDATE merges SET facts_due_at = moved.again
    FROM unnest(
      ${due.map(({ id }) => id)}::uuid[], ${due.map(({ changed_at }) => changed_at)}::timestamptz[], ${again}::timestamptz[]
    ) AS moved (id, changed_at, again)
    WHERE merges.id = moved.id AND coalesce(merges.undone_at, merges.merged_at) = moved.changed_at`.execute(
    db,
  )
}

const checkedAtOnce = 1_000
const lately = '2 days'

/**
 * Once a day: whatever still lies under a merged record, or was split lately, is due again. Only one job gathers: two with
 * different views of a customer could each take away what the other had just written.
 */
export async function checkFacts(context: Context): Promise<void> {
  const { db, now } = context
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM customers WHERE merged_into IS NOT NULL AND id > ${after} ORDER BY id LIMIT ${checkedAtOnce}`.execute(
      db,
    )
    if (rows.length === 0) break
    after = rows.at(-1)!.id
    const left = await withFacts(
      context,
      rows.map(({ id }) => id),
    )
    await sql`
      UPDATE merges SET facts_due_at = ${now()}
      WHERE undone_at IS NULL AND absorbed_id = ANY (${left}::uuid[])`.execute(db)
  }
  await sql`
    UPDATE merges SET facts_due_at = ${now()}
    WHERE undone_at > ${now()}::timestamptz - ${lately}::interval`.execute(db)
  await context.enqueue('customers.move-facts', {})
}
