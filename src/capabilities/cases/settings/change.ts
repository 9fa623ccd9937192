import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf, OutputOf } from '../../../platform/http/endpoint.ts'
import { surveyAsked } from '../../surveys/index.ts'
import { casePriorities } from '../case.ts'
import { refusePart } from '../whole-organisation.ts'
import type * as contract from './contract.ts'
import { firstSettings } from './first-settings.ts'
import type { CaseSettings } from './settings.ts'
import { keptSettings, saveSettings } from './store.ts'

type Shown = OutputOf<typeof contract.showCaseSettings>

export async function showCaseSettings(context: Context): Promise<Shown> {
  const kept = await keptSettings(context)
  const settings = kept?.settings ?? firstSettings
  return {
    settings,
    zoneInForce: settings.zone || context.settings.zone,
    changedAt: kept?.changedAt.toISOString() ?? null,
  }
}

/** The clocks of open cases follow in the background: business hours and days off hold for all of them. */
export async function changeCaseSettings(
  context: Context,
  settings: InputOf<typeof contract.changeCaseSettings>,
): Promise<Shown> {
  refusePart(context)
  refuseMissing(settings)
  await refuseAnonymous(context, settings)
  return context.transaction(async (tx) => {
    const before = (await showCaseSettings(tx)).settings
    await saveSettings(tx, settings)
    await tx.audit('case-settings.changed', { before, after: settings })
    await tx.enqueue('cases.set-clocks', {})
    return showCaseSettings(tx)
  })
}

function refuseMissing({ targets, budgets }: CaseSettings): void {
  const missing = casePriorities.find((one) => !targets.some(({ priority }) => priority === one))
  if (missing)
    throw new Invalid(`There is no target for ${missing} cases.`, {
      field: 'targets',
      fix: 'Name one for each priority.',
    })
  const slow = targets.find(({ contactHours, solutionHours }) => contactHours > solutionHours)
  if (slow)
    throw new Invalid('A customer is reached before it is solved: the first contact cannot take longer.', {
      field: 'targets',
      fix: `Give the first contact of ${slow.priority} cases less time.`,
    })
  if (new Set(budgets.map(({ role }) => role)).size < budgets.length)
    throw new Invalid('A role has two budgets.', { field: 'budgets', fix: 'Keep one for each role.' })
}

/** Whose answer it is has to be known, and somebody has to have made the survey. */
async function refuseAnonymous(context: Context, { reask }: CaseSettings): Promise<void> {
  if (reask.surveyId === null) return
  const survey = await surveyAsked(context, reask.surveyId)
  const field = 'reask.surveyId'
  if (!survey) throw new Invalid('This survey is gone.', { field, fix: 'Choose another one, or none.' })
  if (survey.isAnonymous)
    throw new Invalid('An anonymous survey does not tell whose case it is about.', {
      field,
      fix: 'Choose one that is not anonymous.',
    })
}
