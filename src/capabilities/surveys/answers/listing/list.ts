import type { Context } from '../../../../platform/context.ts'
import { Invalid, NotFound } from '../../../../platform/errors.ts'
import type { InputOf, OutputOf } from '../../../../platform/http/endpoint.ts'
import { namesOf } from '../../../customers/index.ts'
import { ofAnonymous } from '../../anonymity/thresholds.ts'
import { findSurvey, versionOf } from '../../definitions/store.ts'
import type * as contract from '../contract.ts'
import type { ResponseShown } from '../contract.ts'
import { removeFactsOf } from '../landing/facts.ts'
import { removeResponses } from '../landing/store.ts'
import { type ResponseRow, responsesWith } from '../store.ts'
import { dayOf } from '../taking/anonymous.ts'
import { saidIn } from './said.ts'
import { countByState, responsesMeant } from './store.ts'

/**
 * Responses one by one. Of an anonymous survey none: all answers of one person side by side tell who it is, whatever is
 * masked in them. How many there are is said once they are enough.
 */
export async function listResponses(
  context: Context,
  { id, cursor, limit, ...meant }: InputOf<typeof contract.listResponses>,
): Promise<OutputOf<typeof contract.listResponses>> {
  const { isAnonymous } = await findSurvey(context, id)
  if (isAnonymous) {
    // Today's wait: a number that goes up by one says who answered just now.
    const counts = await countByState(context, { surveyId: id, before: dayOf(context.now()) })
    const least = ofAnonymous.numbers
    const isEnough = counts.complete >= least && Object.values(counts).every((n) => n === 0 || n >= least)
    return { isAnonymous, counts: isEnough ? counts : null, responses: [], next: null }
  }
  const before = cursor === undefined ? undefined : placeIn(cursor)
  const [rows, counts] = await Promise.all([
    responsesMeant(context, { surveyId: id, ...meant }, { before, limit: limit + 1 }),
    countByState(context, { surveyId: id, ...meant }),
  ])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? String(last.arrival) : null
  return { isAnonymous, counts, responses: await responsesShown(context, shown), next }
}

function placeIn(cursor: string): number {
  const place = Number(cursor)
  if (Number.isSafeInteger(place)) return place
  throw new Invalid('This cursor is not one of ours.', { field: 'cursor', fix: 'Start again without it.' })
}

async function responsesShown(context: Context, rows: readonly ResponseRow[]): Promise<ResponseShown[]> {
  const customers = await namesOf(
    context,
    rows.flatMap(({ customer_id }) => customer_id ?? []),
  )
  return Promise.all(rows.map((row) => responseShown(context, row, customers)))
}

async function responseShown(
  context: Context,
  row: ResponseRow,
  customers: ReadonlyMap<string, string>,
): Promise<ResponseShown> {
  const maySeeCustomers = context.actor.permissions.has('customers:read')
  const version = await versionOf(context, row.survey_id, row.version)
  const name = row.customer_id ? customers.get(row.customer_id) : undefined
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    channel: row.channel,
    language: row.language,
    startedAt: row.started_at.toISOString(),
    sentAt: row.completed_at?.toISOString() ?? null,
    seconds: row.seconds,
    customer: maySeeCustomers && row.customer_id ? { id: row.customer_id, name: name ?? '' } : null,
    said: saidIn(version, row, {
      language: version.languages[0] ?? row.language,
      maySeeCustomers,
      names: name ? [name] : [],
    }),
  }
}

/** Lets a response go, with what it is among the results; what its customer said stays with the customer. */
export async function removeResponse(
  context: Context,
  { id, response }: InputOf<typeof contract.removeResponse>,
): Promise<null> {
  const { isAnonymous } = await findSurvey(context, id)
  const [row] = await responsesWith(context, [response])
  if (!row || row.survey_id !== id || isAnonymous)
    throw new NotFound('There is no such response.', { fix: 'Look under Responses of the survey.' })
  await removeFactsOf(context, [response])
  await context.transaction(async (tx) => {
    await removeResponses(tx, [response])
    await tx.audit('survey.response-removed', { subject: id, before: { response } })
  })
  return null
}
