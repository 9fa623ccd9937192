import type { Context } from '../../../platform/context.ts'
import { Problem } from '../../../platform/errors.ts'
import { lockSurvey } from './saving.ts'
import { findSurvey, type SurveyRecord } from './store.ts'

/** Whether the actor may change it: surveys of their units; those of the whole company only who sees all of it. */
export function mayChange({ actor }: Context, { unit }: Pick<SurveyRecord, 'unit'>): boolean {
  return actor.permissions.has('surveys:write') && (actor.units === 'all' || actor.units.includes(unit))
}

/** A survey that is about to be changed, held until the transaction ends. */
export async function surveyToChange(tx: Context, id: string): Promise<SurveyRecord> {
  const survey = await findSurvey(tx, id)
  if (mayChange(tx, survey)) return lockSurvey(tx, id)
  throw new Problem(403, 'This survey asks for the whole company, and you see your units only.', {
    fix: 'Copy it for your unit, or ask somebody who is not limited to units.',
  })
}
