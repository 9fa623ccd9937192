import type { Context } from '../../../platform/context.ts'
import { colleaguesById } from '../../access/index.ts'
import { readDefinition } from '../model/read-definition.ts'
import type { SurveyShown } from './contract.ts'
import { mayChange } from './may-change.ts'
import type { SurveyRecord } from './store.ts'
import { latestVersion } from './versions.ts'

/** A survey as pages get it. */
export async function shownOf(context: Context, survey: SurveyRecord): Promise<SurveyShown> {
  const latest = await latestVersion(context, survey.id, survey.draft)
  return {
    id: survey.id,
    name: survey.name,
    key: survey.key,
    purpose: survey.purpose,
    state: survey.state,
    definition: survey.draft as Record<string, unknown>,
    survey: readDefinition(survey.draft),
    revision: survey.revision,
    version: survey.version,
    hasChanges: latest !== null && !latest.isSame,
    isAnonymous: survey.isAnonymous,
    unit: survey.unit,
    touchpoint: survey.touchpoint,
    stage: survey.stage,
    closesAt: survey.closesAt?.toISOString() ?? null,
    settings: survey.settings,
    owner: ownerShown(survey, await colleaguesById(context, survey.ownerId ? [survey.ownerId] : [])),
    mayChange: mayChange(context, survey),
    changedAt: survey.changedAt.toISOString(),
  }
}

/** A colleague by the name they have now. */
export function ownerShown(
  { ownerId, ownerName }: SurveyRecord,
  colleagues: ReadonlyMap<string, { name: string }>,
): SurveyShown['owner'] {
  if (ownerId === null) return ownerName === '' ? null : { id: null, name: ownerName }
  return { id: ownerId, name: colleagues.get(ownerId)?.name ?? ownerName }
}
