import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { bands } from '../standing/standing.ts'
import type { HealthState } from './contract.ts'
import { leavingInWords } from './definition/definition.ts'
import { eventNames, spanOf } from './definition/facts.ts'
import { proposedLeaving } from './definition/leaving-here.ts'
import { healthSettings } from './definition/settings.ts'
import { type KeptModel, keptModels } from './learning/store.ts'
import { modelInForce } from './models.ts'
import { modelTold, weightsTold } from './told.ts'

/** How health stands as a whole: what it means, what is in force, and what it weighs. */
export async function showHealth(context: Context): Promise<HealthState> {
  const [settings, models, model, span, standing] = await Promise.all([
    healthSettings(context),
    keptModels(context),
    modelInForce(context),
    spanOf(context),
    countBands(context),
  ])
  const [proposal, events] = await Promise.all([proposedLeaving(context, span), eventNames(context)])
  const inForce = models.find((one) => one.inForce)
  const leaving = settings.leaving ?? inForce?.leaving ?? proposal.leaving
  return {
    leaving,
    leavingInWords: leavingInWords(leaving),
    isChosen: settings.leaving !== null,
    proposal: span && { ...proposal, inWords: leavingInWords(proposal.leaving) },
    events,
    span,
    isLearning: isLearning(context, settings.learningSince, models),
    method: model.method,
    horizonDays: model.horizonDays,
    whyPoints: model.method === 'points' ? (inForce?.report.risk.whyPoints ?? notLearnedYet) : null,
    bands: standing,
    edges: model.bands,
    risk: weightsTold(model.risk),
    growth: model.growth ? weightsTold(model.growth) : [],
    growthMethod: model.growth && (model.growth.outOf === undefined ? 'learned' : 'points'),
    outOf: { risk: model.risk.outOf ?? null, growth: model.growth?.outOf ?? null },
    models: models.map(modelTold),
  }
}

const notLearnedYet = 'Nothing was learned from your customers yet.'
/** Whoever learns longer has failed. */
const longestMs = 30 * 60_000

function isLearning({ now }: Context, since: Date | null, [latest]: readonly KeptModel[]): boolean {
  if (!since || now().getTime() - since.getTime() > longestMs) return false
  return !latest || latest.madeAt < since
}

const Counted = z.object({ band: z.enum(bands), n: z.coerce.number() })

async function countBands({ facts }: Context): Promise<HealthState['bands']> {
  const rows = await facts.query(
    Counted,
    'SELECT band, count() AS n FROM customer_health FINAL GROUP BY band',
  )
  const none = Object.fromEntries(bands.map((band) => [band, 0])) as HealthState['bands']
  return { ...none, ...Object.fromEntries(rows.map(({ band, n }) => [band, n])) }
}
