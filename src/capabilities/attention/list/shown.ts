import type { Selectable } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { colleaguesById } from '../../access/index.ts'
import { namesOf } from '../../customers/index.ts'
import type { AttentionItem } from './contract.ts'
import { inWords } from './signs.ts'
import { type ItemTable, itemsInSight } from './store.ts'

export type ItemRow = Selectable<ItemTable> & { customer: string }

/** Items as they are shown, in their order: names of customers only for whoever may see them. */
export async function shown(context: Context, rows: readonly ItemRow[]): Promise<AttentionItem[]> {
  const people = rows.flatMap(({ assigned_to, decided_by }) => [assigned_to, decided_by])
  const [names, colleagues] = await Promise.all([
    context.actor.permissions.has('customers:read')
      ? namesOf(
          context,
          rows.map(({ customer }) => customer),
        )
      : new Map<string, string>(),
    colleaguesById(
      context,
      people.filter((id) => id !== null),
    ),
  ])
  return rows.map((row) => itemOf(row, { names, colleagues, now: context.now() }))
}

interface Known {
  names: ReadonlyMap<string, string>
  colleagues: ReadonlyMap<string, { id: string; name: string }>
  now: Date
}

function itemOf(row: ItemRow, { names, colleagues, now }: Known): AttentionItem {
  const name = names.get(row.customer)
  return {
    id: row.id,
    list: row.list,
    state: row.state,
    revision: row.revision,
    customer: name === undefined ? null : { id: row.customer, name },
    listedAt: row.listed_at.toISOString(),
    reasons: reasonsOf(row, now),
    points: row.points,
    chance: row.chance,
    method: row.method,
    horizonDays: row.horizon_days,
    value: row.value === null ? null : { amount: row.value, currency: row.currency },
    assignedTo: (row.assigned_to && colleagues.get(row.assigned_to)) || null,
    snoozedUntil: row.snoozed_until?.toISOString() ?? null,
    decided: decidedOf(row, colleagues),
  }
}

/** Where health alone put somebody on the list, that is said. */
function reasonsOf({ signs, list }: ItemRow, now: Date): string[] {
  if (signs.length > 0) return signs.map((sign) => inWords(sign, now))
  return [
    list === 'intervene' ? 'At high risk of leaving by all we know' : 'Likely to buy more by all we know',
  ]
}

function decidedOf({ decided_by, decided_at, decision, state }: ItemRow, colleagues: Known['colleagues']) {
  if (!decided_at || state === 'open' || state === 'passed') return null
  const { reason = '', words = '', caseId = '' } = decision
  const by = (decided_by && colleagues.get(decided_by)?.name) || ''
  return { by, at: decided_at.toISOString(), reason, words, caseId }
}

/** One item as it is shown now. */
export async function oneShown(context: Context, id: string): Promise<AttentionItem> {
  const row = await itemsInSight(context)
    .selectAll('item')
    .select('customer.id as customer')
    .where('item.id', '=', id)
    .executeTakeFirstOrThrow()
  const [item] = await shown(context, [row])
  return item!
}
