import { sql } from 'kysely'
import { calendarOf } from '../../../platform/calendar.ts'
import type { Context } from '../../../platform/context.ts'
import { recordsOf } from '../../customers/index.ts'
import { notify } from '../../outward/index.ts'
import { openCase } from '../handling/open.ts'
import { unsolvedWith } from '../handling/unsolved.ts'
import { managersFor } from '../settings/handlers-store.ts'
import { type Happening, happeningsFor } from './happenings.ts'
import type { When } from './rule.ts'
import { type KeptRule, noteFollowed, rulesKept } from './store.ts'
import { ofWorth } from './worth.ts'

const minuteMs = 60_000
const dayMs = 1_440 * minuteMs
/** No case is opened for what happened longer ago: a source that delivers its past sets nothing off. */
const freshMs = 7 * dayMs
/** Whoever gave up did so when their last step was long ago. */
const journeyMs = 60 * dayMs
const mostAtOnce = 2_000

/** What is stored a little after its arrival, is read in the background, or is noticed late is not missed. */
const overlapMs: Record<When['kind'], number> = {
  'low-score': 10 * minuteMs,
  anger: 360 * minuteMs,
  'churn-words': 360 * minuteMs,
  'broken-promise': dayMs,
  'ignored-question': dayMs,
  'journey-failure': journeyMs,
}

/** Opens cases for what happened since the last time. Trouble with one rule holds up no other. */
export async function followRules(context: Context): Promise<void> {
  for (const kept of await rulesKept(context))
    if (kept.rule.isOn)
      await followOne(context, kept).catch((error: unknown) =>
        context.log.warn({ err: error, rule: kept.id }, 'A rule that opens cases could not be asked.'),
      )
}

async function followOne(context: Context, kept: KeptRule): Promise<void> {
  const { rule, changedAt, followedUntil } = kept
  const until = context.now()
  const since = (followedUntil ?? changedAt).getTime() - overlapMs[rule.when.kind]
  const found = await happeningsFor(context, rule, {
    since: new Date(Math.max(changedAt.getTime(), since)),
    fresh: new Date(Math.max(changedAt.getTime(), until.getTime() - freshFor(rule.when))),
    until,
    withImports: false,
    limit: mostAtOnce,
  })
  const unknown = await notSeenYet(context, kept, found)
  for (const one of await ofWorth(context, rule, unknown))
    await open(context, kept, one).catch((error: unknown) =>
      context.log.warn({ err: error, rule: kept.id, of: one.id }, 'A case could not be opened.'),
    )
  await noteFollowed(context, kept.id, until)
}

function freshFor({ kind }: When): number {
  return kind === 'journey-failure' ? journeyMs : freshMs
}

function causeKeyOf({ id }: KeptRule, happening: Happening): string {
  return `rule:${id}:${happening.id}`
}

async function notSeenYet(
  { db }: Context,
  kept: KeptRule,
  found: readonly Happening[],
): Promise<readonly Happening[]> {
  const keys = found.map((one) => causeKeyOf(kept, one))
  const { rows } = await sql<{ cause_key: string }>`
    SELECT cause_key FROM case_causes WHERE cause_key = ANY (${keys}::text[])`.execute(db)
  const seen = new Set(rows.map(({ cause_key }) => cause_key))
  return found.filter((one) => !seen.has(causeKeyOf(kept, one)))
}

async function open(context: Context, kept: KeptRule, happening: Happening): Promise<void> {
  const { rule, id } = kept
  const { customer_id, interaction, words } = happening
  const records = await recordsOf(context, customer_id)
  if (records.length === 0) return
  if (await isQuiet(context, kept, records)) return
  // What is added to an open case makes no more of them.
  const isAdded = await unsolvedWith(context, records, rule.opens.kind).executeTakeFirst()
  if (!isAdded && (await isFull(context, kept))) {
    await tellFull(context, kept)
    return
  }
  await openCase(context, {
    customerId: customer_id,
    kind: rule.opens.kind,
    title: rule.name,
    cause: { by: 'rule', ruleId: id, words, interactions: interaction ? [interaction] : [] },
    causeKey: causeKeyOf(kept, happening),
    priority: rule.opens.priority,
    skill: rule.opens.skill,
  })
}

/** A case of the kind was solved not long ago: whoever solved it looks after it anyhow. */
async function isQuiet({ db, now }: Context, { rule }: KeptRule, records: readonly string[]) {
  const since = new Date(now().getTime() - rule.quietDays * dayMs)
  const found = await db
    .selectFrom('cases')
    .select('id')
    .where(sql<boolean>`customer_id = ANY (${records}::uuid[])`)
    .where('kind', '=', rule.opens.kind)
    .where('state', 'in', ['resolved', 'closed'])
    .where('resolved_at', '>', since)
    .executeTakeFirst()
  return found !== undefined
}

async function isFull({ db, now, settings }: Context, { id, rule }: KeptRule): Promise<boolean> {
  const { dayOf, startOfDay } = calendarOf(settings.zone)
  const midnight = new Date(startOfDay(dayOf(now().getTime())))
  const { n } = await db
    .selectFrom('cases')
    .select(sql<number>`count(*)::int`.as('n'))
    .where(sql<boolean>`cause ->> 'ruleId' = ${id}`)
    .where('opened_at', '>=', midnight)
    .executeTakeFirstOrThrow()
  return n >= rule.mostPerDay
}

/** Once a day: more happens than a rule may open, so that somebody looks what is going on. */
async function tellFull(context: Context, { id, rule }: KeptRule): Promise<void> {
  const today = calendarOf(context.settings.zone).dayOf(context.now().getTime())
  await notify(context, {
    to: await managersFor(context, ''),
    kind: 'case.overdue',
    title: `“${rule.name}” has opened ${rule.mostPerDay} cases today, and holds back the others`,
    says: 'Something may be wrong for many at once, or the rule sees too much.',
    link: '/cases/rules',
    key: `case-rule:${id}:full:${today}`,
  })
}
