import type { Context } from '../../../../platform/context.ts'
import { newId } from '../../../../platform/ids.ts'
import { forgetPastBut, writePast } from '../backtest/past.ts'
import { horizonOf, type Leaving, populationOf } from '../definition/definition.ts'
import { type Span, spanOf } from '../definition/facts.ts'
import { proposedLeaving } from '../definition/leaving-here.ts'
import { healthSettings, saveHealthSettings } from '../definition/settings.ts'
import { featureKeys } from '../features/features.ts'
import { startingPoints } from '../scoring/starting-points.ts'
import { learnApart } from './apart.ts'
import { isDue } from './due.ts'
import { pastAt } from './facts.ts'
import { momentsOf } from './moments.ts'
import { type KeptModel, keptModels, pruneModels, type Report, saveModel } from './store.ts'
import { type PastMoment, tableOf } from './table.ts'
import { verdictOn } from './verdict.ts'
import type { Learned } from './work-out.ts'

/** The job: by the clock where it is due, at once where somebody asked for it. */
export async function learnHealth(
  context: Context,
  { isAsked = false }: { isAsked?: boolean } = {},
): Promise<void> {
  const models = await keptModels(context)
  if (!isAsked && !(await isDue(context, models))) return
  const span = await spanOf(context)
  if (!span) return
  await saveHealthSettings(context, { learningSince: context.now() })
  const leaving = await leavingMeant(context, { models, span })
  const moments = await lookBack(context, { leaving, span })
  const before = models.find(({ inForce }) => inForce) ?? null
  const id = newId(context.now())
  const learned = await learnFrom(moments, {
    id,
    leaving,
    before: meansTheSame(before, leaving) ? before : null,
  })
  await keep(context, { id, leaving, before, moments, learned, oneOf: oneOfSo(span) })
  await context.enqueue('health.score', {})
}

/** As it was set; else as it was when last learned, so that models compare; else as the company's rhythm proposes. */
async function leavingMeant(
  context: Context,
  { models, span }: { models: readonly KeptModel[]; span: Span },
): Promise<Leaving> {
  const { leaving } = await healthSettings(context)
  const latest = models.find(({ inForce, method }) => inForce && method === 'learned')
  return leaving ?? latest?.leaving ?? (await proposedLeaving(context, span)).leaving
}

/** So many customers at past moments teach what millions would, within the memory of one process. */
const mostRows = 60_000
const usualMoments = 7
const oneOfSo = ({ customers }: Span) => Math.max(1, Math.floor((customers * usualMoments) / mostRows))

async function lookBack(
  context: Context,
  { leaving, span }: { leaving: Leaving; span: Span },
): Promise<PastMoment[]> {
  const found: PastMoment[] = []
  for (const moment of momentsOf(span, horizonOf(leaving)))
    found.push({ moment, rows: await pastAt(context, { leaving, moment, oneOf: oneOfSo(span) }) })
  return found
}

function meansTheSame(before: KeptModel | null, leaving: Leaving): boolean {
  return before !== null && JSON.stringify(before.leaving) === JSON.stringify(leaving)
}

function learnFrom(
  moments: readonly PastMoment[],
  { id, leaving, before }: { id: string; leaving: Leaving; before: KeptModel | null },
): Promise<Learned> {
  const horizonDays = horizonOf(leaving)
  const table = (wanted: string) =>
    tableOf(
      moments.filter(({ moment }) => moment.part === wanted),
      { keys: featureKeys, horizon: horizonDays },
    )
  return learnApart({
    id,
    horizonDays,
    population: populationOf(leaving),
    learned: table('learned'),
    later: table('later'),
    points: startingPoints,
    before: before?.model ?? null,
  })
}

interface Worked {
  id: string
  leaving: Leaving
  before: KeptModel | null
  moments: readonly PastMoment[]
  learned: Learned
  oneOf: number
}

async function keep(context: Context, worked: Worked): Promise<void> {
  const { id, leaving, before, moments, learned } = worked
  const grew = tableOf(moments, { keys: featureKeys, horizon: learned.model.horizonDays }).grew
  await writePast(context, {
    model: id,
    moments,
    scores: learned.scores,
    grew,
    valueAt: featureKeys.indexOf('value-year'),
  })
  const whyNotInForce = verdictOn(learned, meansTheSame(before, leaving) ? before : null)
  const report = reportOf(worked, grew, whyNotInForce)
  const kept = await context.transaction(async (tx) => {
    await saveModel(tx, {
      id,
      method: learned.model.method,
      inForce: whyNotInForce === null,
      leaving,
      model: learned.model,
      report,
    })
    await tx.audit('health.learned', {
      subject: id,
      after: {
        method: learned.model.method,
        inForce: whyNotInForce === null,
        auc: report.risk.tested?.auc?.value,
      },
    })
    return pruneModels(tx)
  })
  await forgetPastBut(context, kept)
}

function reportOf(
  { before, moments, learned, oneOf }: Worked,
  grew: Uint8Array,
  whyNotInForce: string | null,
): Report {
  const without = ({ arithmetic: _, ...rest }: Learned['risk']) => rest
  const firsts = moments.map((_, at) => moments.slice(0, at).reduce((sum, { rows }) => sum + rows.length, 0))
  return {
    moments: moments.map(({ moment, rows }, at) => {
      const more = grew.subarray(firsts[at], firsts[at]! + rows.length)
      const left = rows.filter((row) => row.did_leave === 1).length
      return { ...moment, n: rows.length, left, grew: more.reduce((sum, one) => sum + one, 0) }
    }),
    oneOf,
    risk: without(learned.risk),
    growth: without(learned.growth),
    against:
      learned.against?.difference && before ? { ...learned.against.difference, model: before.id } : null,
    whyNotInForce,
  }
}
