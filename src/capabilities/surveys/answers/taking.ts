import type { Settings } from '../../../platform/config.ts'
import type { Context } from '../../../platform/context.ts'
import { TooBusy } from '../../../platform/errors.ts'
import { createGroups, type Groups } from '../../ingestion/index.ts'
import type { Answers, Known } from '../model/survey.ts'
import { landSoon } from './landing/soon.ts'
import type { Passage, Taken } from './passage.ts'
import { type ResponseRow, responsesWith } from './store.ts'
import type { Step } from './taking/judge.ts'
import { type Going, takeGroup } from './taking/take.ts'

/**
 * Keeps how far they came: answers told now are joined to those kept before, null takes one back. What is unfinished is no
 * trouble; what cannot be an answer is.
 */
export function saveProgress(context: Context, passage: Passage): Promise<Taken> {
  return take(context, 'begun', passage)
}

/**
 * Takes a response for good, with what was kept of it before. Resolves when it is durable: only then may they be thanked.
 * @throws TooBusy where more arrives than can be written: come again in a second
 */
export async function submit(context: Context, passage: Passage): Promise<Taken> {
  const taken = await take(context, 'complete', passage)
  if ('state' in taken) landSoon(context)
  return taken
}

/** What is kept of a response, to go on with it. */
export interface KeptResponse {
  id: string
  surveyId: string
  version: number
  state: ResponseRow['state']
  channel: string
  language: string
  answers: Answers
  known: Known
  seen: readonly string[]
  /** UTC ISO; the day alone where the survey is anonymous. */
  startedAt: string
}

/** A response to go on with; undefined where there is none. */
export async function findResponse(context: Context, id: string): Promise<KeptResponse | undefined> {
  const [row] = await responsesWith(context, [id])
  return row && keptOf(row)
}

function keptOf(row: ResponseRow): KeptResponse {
  const { id, version, state, channel, language, answers, known, seen } = row
  const startedAt = row.started_at.toISOString()
  return { id, surveyId: row.survey_id, version, state, channel, language, answers, known, seen, startedAt }
}

/** One durable write serves all who answer within a few ms; people of one house share it. */
const groups = new WeakMap<Settings, Groups<Going, Taken>>()
const mostWaiting = 20_000
const groupOptions = { most: 500, waitMs: 5, atOnce: 2 }

async function take(context: Context, step: Step, passage: Passage): Promise<Taken> {
  const group = groups.get(context.settings) ?? openGroup(context)
  if (group.size() >= mostWaiting) throw new TooBusy('More answers arrive than can be written now.', 1)
  const [taken] = await group.add([{ step, passage }])
  return taken!
}

function openGroup(context: Context): Groups<Going, Taken> {
  const group = createGroups<Going, Taken>({ ...groupOptions, run: (going) => takeInRounds(context, going) })
  groups.set(context.settings, group)
  return group
}

/** Two steps of the same response that came at once are taken one after the other. */
async function takeInRounds(context: Context, going: readonly Going[]): Promise<Taken[]> {
  const taken: Taken[] = new Array(going.length)
  let left = [...going.keys()]
  while (left.length > 0) {
    const first = new Map(left.toReversed().map((at) => [going[at]!.passage.responseId, at]))
    const round = left.filter((at) => first.get(going[at]!.passage.responseId) === at)
    const outcomes = await takeGroup(
      context,
      round.map((at) => going[at]!),
    )
    for (const [index, at] of round.entries()) taken[at] = outcomes[index]!
    left = left.filter((at) => !round.includes(at))
  }
  return taken
}
