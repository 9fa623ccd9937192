import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import { namesOf } from '../../customers/index.ts'
import { allSurveys, type SurveyRecord } from '../definitions/store.ts'
import { type ContactRules, contactRules, saveContactRules } from './contact-rules.ts'
import type { Reason } from './reasons.ts'
import { yearMs } from './rules.ts'

const lookBackMs = 30 * 86_400_000

interface Tally {
  survey_id: string
  state: string
  reason: Reason | ''
  n: number
}

/** The rules, and how they did within the last 30 days. */
export async function showProtection(context: Context) {
  const since = new Date(context.now().getTime() - lookBackMs)
  const [rules, surveys] = await Promise.all([contactRules(context), allSurveys(context)])
  const ids = surveys.map(({ id }) => id)
  const [tallies, people] = await Promise.all([
    talliesSince(context, ids, since),
    peopleAsked(context, ids, since),
  ])
  const bySurvey = Map.groupBy(tallies, ({ survey_id }) => survey_id)
  const shown = surveys.flatMap((survey) => {
    const own = bySurvey.get(survey.id) ?? []
    return own.length > 0 || survey.state === 'open' ? [shownSurvey(survey, own, rules)] : []
  })
  return {
    rules,
    asked: sum(tallies.filter(({ state }) => state === 'sent')),
    ...people,
    leftOut: byReason(tallies),
    surveys: shown.toSorted((one, other) => other.priority - one.priority || other.asked - one.asked),
  }
}

function shownSurvey({ id, name, settings }: SurveyRecord, tallies: readonly Tally[], rules: ContactRules) {
  const inState = (...states: string[]) => sum(tallies.filter(({ state }) => states.includes(state)))
  return {
    ...{ id, name, priority: settings.priority },
    quarantineDays: settings.quarantineDays ?? rules.quarantineDays,
    recurrenceDays: settings.recurrenceDays,
    asked: inState('sent'),
    waiting: inState('planned', 'sending'),
    leftOut: byReason(tallies),
  }
}

function byReason(tallies: readonly Tally[]): { reason: Reason; n: number }[] {
  const left = tallies.filter(({ state }) => state === 'left-out')
  return [...Map.groupBy(left, ({ reason }) => reason)]
    .map(([reason, some]) => ({ reason: reason as Reason, n: sum(some) }))
    .toSorted((one, other) => other.n - one.n)
}

function sum(tallies: readonly { n: number }[]): number {
  return tallies.reduce((all, { n }) => all + n, 0)
}

/** Sendings that were planned and never started asked nobody and left nobody out. */
async function talliesSince({ db }: Context, ids: readonly string[], since: Date): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    SELECT one.survey_id, one.state, one.reason, count(*)::int AS n
    FROM survey_invitations one LEFT JOIN survey_sends ON survey_sends.id = send_id
    WHERE one.survey_id = ANY (${ids}::uuid[]) AND due_at > ${since}
      AND (send_id IS NULL OR started_at IS NOT NULL)
    GROUP BY one.survey_id, one.state, one.reason`.execute(db)
  return rows
}

async function peopleAsked({ db, now }: Context, ids: readonly string[], since: Date) {
  const year = new Date(now().getTime() - yearMs)
  const { rows } = await sql<{ people: number; most: number }>`
    SELECT count(*) FILTER (WHERE last > ${since})::int AS people, coalesce(max(n), 0)::int AS most FROM (
      SELECT coalesce(merged_into, customer_id) AS who, max(sent_at) AS last, count(*) AS n
      FROM survey_invitations LEFT JOIN customers ON customers.id = customer_id
      WHERE survey_id = ANY (${ids}::uuid[]) AND sent_at > ${year} AND customer_id IS NOT NULL
      GROUP BY who
    ) AS each_one`.execute(db)
  return { people: rows[0]?.people ?? 0, mostToOne: rows[0]?.most ?? 0 }
}

export function saveProtection(context: Context, { rules }: { rules: ContactRules }): Promise<null> {
  return context.transaction(async (tx) => {
    const before = await contactRules(tx)
    await saveContactRules(tx, rules)
    await tx.audit('contact-rules.changed', { before, after: rules })
    return null
  })
}

const mostShown = 200

/** Across all records that are this customer. */
export async function showAskedOf(context: Context, { id }: { id: string }) {
  if (!(await namesOf(context, [id])).has(id)) throw new NotFound('This customer is not known.')
  const { rows } = await sql<{
    survey: string
    survey_id: string
    channel: string
    state: string
    reason: Reason | ''
    at: Date
  }>`SELECT surveys.name AS survey, survey_id, one.channel, one.state, one.reason, coalesce(sent_at, due_at) AS at
    FROM survey_invitations one JOIN surveys ON surveys.id = survey_id
    WHERE customer_id IN (
      SELECT member.id FROM customers asked JOIN customers member
        ON coalesce(member.merged_into, member.id) = coalesce(asked.merged_into, asked.id)
      WHERE asked.id = ${id}
    )
    ORDER BY at DESC LIMIT ${mostShown}`.execute(context.db)
  return {
    invitations: rows.map(({ survey, survey_id, channel, state, reason, at }) => ({
      ...{ survey, surveyId: survey_id, channel, state, reason: reason || null, at: at.toISOString() },
    })),
  }
}
