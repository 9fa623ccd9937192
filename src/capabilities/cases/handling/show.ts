import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { colleaguesById } from '../../access/index.ts'
import { recordsOf } from '../../customers/index.ts'
import type { CaseEvent } from '../case.ts'
import { reasksOf } from '../reask/store.ts'
import type { CaseSettings } from '../settings/settings.ts'
import { caseSettings } from '../settings/store.ts'
import { budgetOf } from './budget.ts'
import { interactionsOf, lastWordsOf, type Said } from './facts.ts'
import { iso, linesOf } from './lines.ts'
import { remediesOf } from './remedies-store.ts'
import type { CaseShown, EventDetail, EventShown, Remedy } from './shown.ts'
import { type CaseRow, eventsOf, findCase } from './store.ts'

/** One case with everything that whoever works on it has to see. */
export async function showCase(context: Context, { id }: { id: string }): Promise<CaseShown> {
  const row = await findCase(context, id)
  const settings = await caseSettings(context)
  const records = await recordsOf(context, row.customer_id)
  const [[line], events, remedies, reasks, budget, related] = await Promise.all([
    linesOf(context, [row]),
    eventsOf(context, [id]).then((all) => all.get(id) ?? []),
    remediesOf(context, id),
    reasksOf(context, id),
    budgetOf(context, settings),
    relatedTo(context, row, records),
  ])
  const [about, last] = await Promise.all([
    interactionsOf(context, { records, ids: interactionsIn(row, events) }),
    lastWordsOf(context, records),
  ])
  const maySeeWords = context.actor.permissions.has('voice:read')
  const people = await colleaguesById(context, [
    ...events.flatMap(({ by, data }) => [by, data.owner as string | null].filter(isText)),
    ...remedies.flatMap(({ by, approved_by }) => [by, approved_by].filter(isText)),
  ])
  return {
    ...line!,
    cause: await causeOf(context, row),
    about: about.map((one) => aboutShown(one, maySeeWords)),
    lastWords: last && maySeeWords ? aboutShown(last, true) : null,
    events: events.map((event) => eventShown(event, people)),
    remedies: remedies.map((one) => remedyShown(one, settings, people)),
    budget,
    rootCause: named(settings.rootCauses, row.root_cause),
    outcome: named(settings.outcomes, row.outcome),
    resolvedAt: iso(row.resolved_at),
    closedAt: iso(row.closed_at),
    reasks: reasks.map((one) => ({
      round: one.round,
      surveyId: one.survey_id,
      askedAt: iso(one.asked_at),
      refused: one.refused,
      answeredAt: iso(one.answered_at),
      score: one.score,
      scale: one.scale,
      isHappy: one.is_happy,
    })),
    ...related,
    playbookId: row.playbook_id,
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** What the case was opened for, and what was added to it since; of merged ones too. */
function interactionsIn({ cause }: CaseRow, events: readonly CaseEvent[]): string[] {
  const added = events.flatMap(({ data }) => (data.interactions as string[] | undefined) ?? [])
  return [...new Set([...cause.interactions, ...added])]
}

async function causeOf({ db }: Context, { cause }: CaseRow): Promise<CaseShown['cause']> {
  const rule = cause.ruleId
    ? await db
        .selectFrom('case_rules')
        .select(['id', 'name'])
        .where('id', '=', cause.ruleId)
        .executeTakeFirst()
    : undefined
  return { by: cause.by, rule: rule ?? null, words: cause.words }
}

function aboutShown(one: Said, maySeeWords: boolean): CaseShown['about'][number] {
  return {
    id: one.id,
    at: one.occurred_at.toISOString(),
    kind: one.kind,
    name: one.name,
    channel: one.channel,
    direction: one.direction,
    text: maySeeWords ? one.text : '',
    feeling: one.feeling,
    score: one.score,
    scale: one.scale,
    conversationId: one.conversation_id,
  }
}

type People = Awaited<ReturnType<typeof colleaguesById>>

/** People are kept by id, so that they are called what they are called now. */
function eventShown({ id, at, kind, by, data }: CaseEvent, people: People): EventShown {
  const { owner, ...detail } = data
  const given = isText(owner) ? { owner: people.get(owner) ?? null } : owner === null ? { owner: null } : {}
  return {
    id,
    at: at.toISOString(),
    kind,
    by: (by && people.get(by)) || null,
    detail: { ...(detail as EventDetail), ...given },
  }
}

type RemedyRow = Awaited<ReturnType<typeof remediesOf>>[number]

function remedyShown(row: RemedyRow, { remedies }: CaseSettings, people: People): Remedy {
  const { id, kind, currency, words, justification, approval } = row
  return {
    id,
    at: row.at.toISOString(),
    by: people.get(row.by) ?? null,
    kind,
    name: named(remedies, kind)?.name ?? kind,
    amount: row.amount === null ? null : Number(row.amount),
    currency,
    words,
    justification,
    approval,
    decidedBy: (row.approved_by && people.get(row.approved_by)) || null,
  }
}

/** A choice that the company has removed since is shown by its key. */
function named(choices: readonly { key: string; name: string }[], key: string) {
  return key === '' ? null : (choices.find((one) => one.key === key) ?? { key, name: key })
}

/** The case it went on in, those that went on in it, and other cases of the same customer. */
async function relatedTo(
  { db }: Context,
  { id, merged_into }: CaseRow,
  records: readonly string[],
): Promise<Pick<CaseShown, 'mergedInto' | 'merged' | 'others'>> {
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'number', 'title', 'state', 'merged_into'])
    .where(sql<boolean>`customer_id = ANY (${records}::uuid[])`)
    .where('id', '!=', id)
    .orderBy('opened_at', 'desc')
    .limit(200)
    .execute()
  const into = rows.find((one) => one.id === merged_into)
  return {
    mergedInto: into ? { id: into.id, number: into.number } : null,
    merged: rows
      .filter((one) => one.merged_into === id)
      .map(({ id: other, number, title }) => ({ id: other, number, title })),
    others: rows
      .filter(({ state }) => state === 'open' || state === 'waiting')
      .map(({ id: other, number, title, state }) => ({ id: other, number, title, state })),
  }
}
