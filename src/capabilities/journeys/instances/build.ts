import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { findJourney, type Journey, noteBuild, showBuilt } from '../definitions/store.ts'
import { madeBy, mergeInstances, writeInstances } from './instance-facts.ts'
import { instancesIn, momentOf } from './make.ts'
import { type Part, partsOf } from './parts.ts'
import { type Case, casesOf } from './read.ts'

/** Between two parts others get their turn. */
const breathMs = 5

/**
 * Makes all instances of a journey by its definition as it is now, beside those that are shown, and shows them when they
 * are complete. Cut off, it goes on where it was; what was written to the facts meanwhile is followed afterwards. Stops
 * when the journey is described anew or deleted: then another building is on its way, or none is needed.
 */
export async function buildJourney(context: Context, id: string): Promise<void> {
  const journey = await findJourney(context, id)
  if (journey.built === journey.revision) return
  try {
    await build(context, journey)
  } catch (error) {
    const { buildTotal: total, buildDone: done } = await findJourney(context, id)
    await noteBuild(context, journey, { total, done, failed: 'It could not be built. It is tried again.' })
    throw error
  }
}

async function build(context: Context, journey: Journey): Promise<void> {
  const begun = await begunBefore(context, journey)
  const startedAt = begun?.at ?? context.now()
  const parts = await partsOf(context, journey.definition, begun?.customer ?? null)
  let done = begun?.cases ?? 0
  const total = done + parts.reduce((sum, { cases }) => sum + cases, 0)
  const read = (index: number) => readPart(context, journey, parts, { index, from: begun?.customer })
  let coming = read(0)
  let writing = Promise.resolve()
  for (const [index, part] of parts.entries()) {
    if (!(await noteBuild(context, journey, { total, done }))) return
    const cases = await coming
    coming = read(index + 1)
    const rows = rowsOf(context, journey, cases)
    // One part after the other: whoever goes on after an interruption relies on their order.
    await writing
    writing = writeInstances(context, rows)
    writing.catch(() => undefined)
    done += part.cases
    await pause(breathMs)
  }
  await writing
  if (!(await noteBuild(context, journey, { total, done: total }))) return
  await showBuilt(context, journey, startedAt)
  await mergeInstances(context)
}

/** The next part is read while one is walked and the one before is written; a failure tells when its turn comes. */
function readPart(
  context: Context,
  { definition }: Journey,
  parts: readonly Part[],
  { index, from = '' }: { index: number; from?: string },
): Promise<Case[]> {
  const part = parts[index]
  if (!part) return Promise.resolve([])
  const coming = casesOf(context, definition, {
    after: parts[index - 1]?.until ?? '',
    from,
    until: part.until,
  })
  coming.catch(() => undefined)
  return coming
}

function rowsOf(context: Context, { id, revision, definition }: Journey, cases: readonly Case[]) {
  const made = { journeyId: id, built: revision, definition }
  const moment = momentOf(context)
  return cases.flatMap((one) => instancesIn(one, made, moment))
}

const Begun = z.object({
  n: z.coerce.number(),
  version: z.coerce.number(),
  customer: z.string(),
  cases: z.coerce.number(),
})

/** How far an interrupted building came: customers before that one are complete, since parts are written in their order. */
async function begunBefore({ facts }: Context, { id, revision }: Journey) {
  const [found] = await facts.query(
    Begun,
    `SELECT count() AS n, min(version) AS version, toString(max(customer_id)) AS customer,
      uniqExact(customer_id, case_id) AS cases FROM journey_instances WHERE ${madeBy}`,
    { journeyId: id, built: revision },
  )
  if (!found || found.n === 0) return null
  return { at: new Date(found.version / 1000), customer: found.customer, cases: found.cases }
}
