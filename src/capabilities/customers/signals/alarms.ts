import { type ColumnType, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { newId } from '../../../platform/ids.ts'
import type { SignalId } from './definitions.ts'
import { toneOf } from './definitions.ts'
import { signalSettings } from './settings.ts'
import { lastRun, seriesOf, unitsWithSeries } from './store.ts'
import { type Found, type Level, type Verdict, verdictsOn } from './verdict.ts'

interface AlarmTable {
  id: string
  signal: SignalId
  /** Null: the whole company; else one unit. */
  scope: string | null
  direction: 'up' | 'down'
  since: string
  found_on: string
  opened_at: Date
  closed_at: Date | null
  closed_because: 'back' | 'new usual' | 'rules' | null
  told: ColumnType<Level, string, string>
}

interface SeenTable {
  alarm_id: string
  seen_by: string
  seen_at: Date
}

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    signal_alarms: AlarmTable
    signal_alarms_seen: SeenTable
  }
}

/** More units than this are not watched one by one. */
const mostUnits = 50

/** Opens and closes alarms, of the whole company and of each unit, by what the series tell now. */
export async function keepAlarms(context: Context, { isNow }: { isNow: boolean }): Promise<void> {
  const units = await unitsWithSeries(context)
  const scopes = [null, ...(units.length > 1 ? units.slice(0, mostUnits) : [])]
  const verdicts = new Map<string | null, Verdict[]>()
  for (const scope of scopes)
    verdicts.set(scope, isNow ? await verdictsFor(context, scope === null ? 'all' : [scope]) : [])
  await context.transaction(async (tx) => {
    for (const [scope, all] of verdicts) await keepScope(tx, scope, all)
    await closeOtherScopes(tx, scopes)
  })
}

/** The verdicts on what happened in these units. */
export async function verdictsFor(context: Context, units: readonly string[] | 'all'): Promise<Verdict[]> {
  const { firstDay, lastDay } = await lastRun(context)
  const settings = await signalSettings(context)
  if (!firstDay || !lastDay) return verdictsOn([], await emptySeries(context), settings)
  const { days, series } = await seriesOf(context, { firstDay, lastDay }, units)
  return verdictsOn(days, series, settings)
}

async function emptySeries(context: Context) {
  return (await seriesOf(context, { firstDay: '1970-01-02', lastDay: '1970-01-01' }, [])).series
}

async function keepScope(tx: Context, scope: string | null, verdicts: readonly Verdict[]) {
  const known = await openIn(tx, scope)
  for (const { signal, id } of known) {
    const verdict = verdicts.find((one) => one.id === signal)
    if (!verdict?.open) await close(tx, id, reasonOf(verdict))
  }
  for (const verdict of verdicts) {
    const alarm = known.find(({ signal }) => signal === verdict.id)
    if (verdict.open && alarm?.direction === verdict.open.direction) await update(tx, alarm.id, verdict.open)
    else if (verdict.open) {
      if (alarm) await close(tx, alarm.id, 'back')
      await openNew(tx, scope, verdict.id, verdict.open)
    }
  }
}

function openIn({ db }: Context, scope: string | null) {
  return db
    .selectFrom('signal_alarms')
    .selectAll()
    .where('closed_at', 'is', null)
    .where(sql<boolean>`scope IS NOT DISTINCT FROM ${scope}`)
    .execute()
}

function reasonOf(verdict: Verdict | undefined) {
  if (!verdict || verdict.state === 'off' || verdict.past.length === 0) return 'rules'
  return verdict.past[0]!.ended ?? 'back'
}

async function close({ db, now }: Context, id: string, because: 'back' | 'new usual' | 'rules') {
  await db
    .updateTable('signal_alarms')
    .set({ closed_at: now(), closed_because: because })
    .where('id', '=', id)
    .execute()
}

async function update({ db }: Context, id: string, { level, since }: Found) {
  await db
    .updateTable('signal_alarms')
    .set({ told: JSON.stringify(level), since })
    .where('id', '=', id)
    .execute()
}

async function openNew({ db, now }: Context, scope: string | null, signal: SignalId, found: Found) {
  const { direction, since, foundOn, level } = found
  await db
    .insertInto('signal_alarms')
    .values({
      id: newId(),
      signal,
      scope,
      direction,
      since,
      found_on: foundOn,
      opened_at: now(),
      closed_at: null,
      closed_because: null,
      told: JSON.stringify(level),
    })
    .execute()
}

/** Units that are gone. */
async function closeOtherScopes({ db, now }: Context, scopes: readonly (string | null)[]) {
  await db
    .updateTable('signal_alarms')
    .set({ closed_at: now(), closed_because: 'rules' })
    .where('closed_at', 'is', null)
    .where('scope', 'is not', null)
    .where(sql<boolean>`NOT (scope = ANY (${scopes.filter((one) => one !== null)}::text[]))`)
    .execute()
}

export interface OpenAlarm {
  id: string
  signal: SignalId
  /** The unit it is about; null for the whole company. */
  unit: string | null
  direction: 'up' | 'down'
  tone: 'good' | 'bad'
  since: string
  foundOn: string
  openedAt: string
  level: Level
  /** Whether the actor has seen it. */
  isSeen: boolean
}

/**
 * What is unusual now, the latest first, bad before good: of the whole company for whoever sees all of it, else of the
 * actor's units one by one.
 */
export async function openAlarms({ db, actor }: Context): Promise<OpenAlarm[]> {
  let question = db
    .selectFrom('signal_alarms')
    .leftJoin('signal_alarms_seen as seen', (join) =>
      join.onRef('seen.alarm_id', '=', 'signal_alarms.id').on('seen.seen_by', '=', actor.id),
    )
    .selectAll('signal_alarms')
    .select('seen.seen_at')
    .where('closed_at', 'is', null)
  question =
    actor.units === 'all'
      ? question.where('scope', 'is', null)
      : question.where(sql<boolean>`scope = ANY (${actor.units}::text[])`)
  const rows = await question.orderBy('since', 'desc').orderBy('signal').execute()
  const alarms = rows.map(
    (row): OpenAlarm => ({
      id: row.id,
      signal: row.signal,
      unit: row.scope,
      direction: row.direction,
      tone: toneOf(row.signal, row.direction),
      since: row.since,
      foundOn: row.found_on,
      openedAt: row.opened_at.toISOString(),
      level: row.told,
      isSeen: row.seen_at !== null,
    }),
  )
  return alarms.toSorted((one, other) => Number(one.tone === 'good') - Number(other.tone === 'good'))
}

/** The actor has read what is unusual now; for others it stays new. */
export async function markAlarmsSeen(context: Context): Promise<null> {
  const { db, actor, now } = context
  const unseen = (await openAlarms(context)).filter(({ isSeen }) => !isSeen)
  if (unseen.length === 0) return null
  await db
    .insertInto('signal_alarms_seen')
    .values(unseen.map(({ id }) => ({ alarm_id: id, seen_by: actor.id, seen_at: now() })))
    .onConflict((known) => known.doNothing())
    .execute()
  return null
}
