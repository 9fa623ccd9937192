import { sql } from 'kysely'
import { calendarOf } from '../../../platform/calendar.ts'
import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf, OutputOf } from '../../../platform/http/endpoint.ts'
import { inOrder, quantile } from '../../../statistics/quantile.ts'
import { type Share, share } from '../../../statistics/share.ts'
import { caseSettings } from '../settings/store.ts'
import type * as contract from './figures-contract.ts'
import { casesInSight } from './store.ts'

type Asked = InputOf<typeof contract.showCaseFigures>
type Figures = OutputOf<typeof contract.showCaseFigures>

/** How cases that were opened in a period went until now; those that went on in another are that one's. */
export async function showCaseFigures(context: Context, asked: Asked): Promise<Figures> {
  const rows = await openedIn(context, asked)
  const settings = await caseSettings(context)
  const contacted = rows.filter(
    ({ contacted_at, contact_minutes }) => contacted_at && contact_minutes !== null,
  )
  const solved = rows.filter(({ solution_minutes }) => solution_minutes !== null)
  return {
    figures: {
      opened: rows.length,
      solved: solved.length,
      contact: timesOf(contacted.map(({ contact_minutes }) => contact_minutes!)),
      solution: timesOf(solved.map(({ solution_minutes }) => solution_minutes!)),
      contactedInTime: shareOf(hitsIn(contacted, ({ contact_in_time }) => contact_in_time)),
      solvedInTime: shareOf(hitsIn(solved, ({ solved_in_time }) => solved_in_time)),
      reopened: shareOf(hitsIn(rows.filter(wasSolved), ({ reopened }) => reopened > 0)),
      ...(await askedAgain(
        context,
        rows.map(({ id }) => id),
      )),
    },
    rootCauses: counted(solved, ({ root_cause }) => root_cause, settings.rootCauses),
    outcomes: counted(solved, ({ outcome }) => outcome, settings.outcomes),
    given: await givenIn(
      context,
      rows.map(({ id }) => id),
      settings.currency,
    ),
  }
}

const mostCounted = 50_000

async function openedIn(context: Context, { from, until, kind, unit }: Asked) {
  if (from >= until) throw new Invalid('The period ends before it starts.', { field: 'until' })
  const { startOfDay } = calendarOf(context.settings.zone)
  return casesInSight(context)
    .select([
      'id',
      'contacted_at',
      'contact_minutes',
      'contact_in_time',
      'solution_minutes',
      'solved_in_time',
    ])
    .select(['reopened', 'root_cause', 'outcome'])
    .where('state', '!=', 'merged')
    .where('opened_at', '>=', new Date(startOfDay(from)))
    .where('opened_at', '<', new Date(startOfDay(until)))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .$if(unit !== undefined, (query) => query.where('cases.unit', '=', unit!))
    .orderBy('opened_at', 'desc')
    .limit(mostCounted)
    .execute()
}

type Row = Awaited<ReturnType<typeof openedIn>>[number]

/** Solved at least once, also if it is open again. */
function wasSolved({ solution_minutes, reopened }: Row): boolean {
  return solution_minutes !== null || reopened > 0
}

const fewest = 5

function timesOf(minutes: readonly number[]) {
  const sorted = inOrder(minutes.length < fewest ? [] : minutes)
  return { n: minutes.length, median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) }
}

function hitsIn(rows: readonly Row[], isHit: (row: Row) => boolean | null): Share {
  return { hits: rows.filter(isHit).length, n: rows.length }
}

function shareOf({ hits, n }: Share) {
  const estimate = share({ hits, n })
  return { hits, n, ...(estimate ?? { value: null, low: null, high: null }) }
}

async function askedAgain({ db }: Context, ids: readonly string[]) {
  const { rows } = await sql<{ asked: number; answered: number; happy: number }>`
    SELECT count(*) FILTER (WHERE asked_at IS NOT NULL)::int AS asked,
      count(answered_at)::int AS answered, count(*) FILTER (WHERE is_happy)::int AS happy
    FROM case_reasks WHERE case_id = ANY (${ids}::uuid[])`.execute(db)
  const { asked, answered, happy } = rows[0]!
  return {
    answeredAgain: shareOf({ hits: answered, n: asked }),
    happyAgain: shareOf({ hits: happy, n: answered }),
  }
}

function counted(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  choices: readonly { key: string; name: string }[],
) {
  const groups = Map.groupBy(
    rows.filter((row) => keyOf(row) !== ''),
    keyOf,
  )
  return [...groups]
    .map(([key, own]) => ({
      key,
      name: choices.find((one) => one.key === key)?.name ?? key,
      n: own.length,
    }))
    .toSorted((one, other) => other.n - one.n)
}

async function givenIn({ db }: Context, ids: readonly string[], currency: string) {
  const { rows } = await sql<{ n: number; amount: number; beyond: number }>`
    SELECT count(*)::int AS n, coalesce(sum(amount), 0)::float8 AS amount,
      count(*) FILTER (WHERE approval != 'within')::int AS beyond
    FROM case_remedies
    WHERE case_id = ANY (${ids}::uuid[]) AND approval != 'declined' AND currency = ${currency}`.execute(db)
  const { n, amount, beyond } = rows[0]!
  return { n, amount, currency, beyondBudget: beyond }
}
