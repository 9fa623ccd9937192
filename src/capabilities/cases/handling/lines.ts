import type { Context } from '../../../platform/context.ts'
import { colleaguesById } from '../../access/index.ts'
import { standingsOf, valuesOf } from '../../attention/index.ts'
import { namesOf } from '../../customers/index.ts'
import type { CaseEvent } from '../case.ts'
import type { ClockState } from '../clocks/clock.ts'
import { type Clocks, clocksOf } from '../clocks/clocks.ts'
import { businessTimeOf, caseSettings } from '../settings/store.ts'
import type { CaseLine, Clock } from './shown.ts'
import { type CaseRow, eventsOf } from './store.ts'

/** Cases as lists show them, with what is known of their customers; in the order in which they are given. */
export async function linesOf(context: Context, rows: readonly CaseRow[]): Promise<CaseLine[]> {
  if (rows.length === 0) return []
  const customers = rows.map(({ customer_id }) => customer_id)
  const owners = rows.flatMap(({ owner_id }) => owner_id ?? [])
  const [events, settings, names, colleagues, standings, values] = await Promise.all([
    eventsOf(
      context,
      rows.map(({ id }) => id),
    ),
    caseSettings(context),
    namesSeen(context, customers),
    colleaguesById(context, owners),
    standingsOf(context, customers),
    valuesOf(context, customers),
  ])
  const time = businessTimeOf(context, settings)
  const now = context.now().getTime()
  return rows.map((row) => {
    const clocks = clocksOf(events.get(row.id) ?? ([] as CaseEvent[]), time, now)
    const standing = standings.get(row.customer_id)
    const [most] = values.get(row.customer_id) ?? []
    return {
      id: row.id,
      number: row.number,
      customer: { id: row.customer_id, name: names.get(row.customer_id) ?? null },
      unit: row.unit,
      kind: row.kind,
      title: row.title,
      priority: row.priority,
      state: row.state,
      owner: (row.owner_id && colleagues.get(row.owner_id)) || null,
      skill: row.skill,
      channel: row.channel,
      openedAt: row.opened_at.toISOString(),
      clocks: { contact: clockShown(clocks.contact), solution: clockShown(clocks.solution) },
      next: nextOf(row, clocks),
      isOverdue: row.state === 'open' && row.next_at !== null && row.next_at.getTime() < now,
      escalation: row.escalation,
      pausedUntil: iso(row.paused_until),
      followUpAt: iso(row.follow_up_at),
      reopened: row.reopened,
      risk: standing?.risk ?? null,
      band: standing?.band ?? null,
      spentYear: most ? { amount: most.spentYear, currency: most.currency } : null,
      revision: row.revision,
    }
  })
}

/** Named people are for whoever may see customers. */
async function namesSeen(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  return context.actor.permissions.has('customers:read') ? namesOf(context, ids) : new Map()
}

const minuteMs = 60_000

/** In whole minutes of business time; a minute that has begun is still left. */
function clockShown({ state, dueAt, stoppedAt, spent, left, isLate }: ClockState): Clock {
  return {
    state,
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    stoppedAt: stoppedAt === null ? null : new Date(stoppedAt).toISOString(),
    targetMinutes: Math.round((spent + left) / minuteMs),
    spentMinutes: Math.floor(spent / minuteMs),
    leftMinutes: Math.max(0, Math.ceil(left / minuteMs)),
    overMinutes: Math.max(0, Math.ceil(-left / minuteMs)),
    isLate,
  }
}

function nextOf(row: CaseRow, { contact, solution }: Clocks): CaseLine['next'] {
  if (row.next_at === null) return null
  const at = row.next_at.toISOString()
  if (row.state === 'waiting') return { what: 'goes-on', at }
  if (row.state === 'resolved') return { what: 'follow-up', at }
  const isContactFirst = contact.state === 'running' && contact.dueAt! <= (solution.dueAt ?? Infinity)
  return { what: isContactFirst ? 'contact' : 'solution', at }
}

export function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null
}
