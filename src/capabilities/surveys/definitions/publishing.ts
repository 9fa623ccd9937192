import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import { tell } from '../../outward/index.ts'
import { readDraft, readForPublication } from './checked.ts'
import { surveyToChange } from './may-change.ts'
import { replaceDraft, replaceSurvey } from './saving.ts'
import { shownOf } from './shown.ts'
import type { SurveyRecord } from './store.ts'
import { addVersion, latestVersion } from './versions.ts'

interface Draft {
  id: string
  definition: Record<string, unknown>
  /** The revision it was made from. */
  revision: number
}

/** @throws Conflict where somebody else saved since that revision */
export async function saveDraft(context: Context, { id, definition, revision }: Draft) {
  readDraft(definition)
  return context.transaction(async (tx) => {
    const before = await surveyToChange(tx, id)
    refuseOvertaken(before, revision)
    const after = await replaceDraft(tx, id, definition)
    await tx.audit('survey.edited', { subject: id, after: { revision: after.revision } })
    return shownOf(tx, after)
  })
}

/** Asks the draft from now on. What says the same as the latest version stays that version. */
export async function publishSurvey(context: Context, { id, revision }: { id: string; revision: number }) {
  return context.transaction(async (tx) => {
    const before = await surveyToChange(tx, id)
    refuseOvertaken(before, revision)
    refuseOver(tx, before)
    const { languages } = readForPublication(before.draft)
    const latest = await latestVersion(tx, id, before.draft)
    const version = latest?.isSame ? latest.version : (latest?.version ?? 0) + 1
    if (!latest?.isSame) await addVersion(tx, { id, version, definition: before.draft, languages })
    const after = await replaceSurvey(tx, { ...before, state: 'open', version })
    await tx.audit('survey.published', { subject: id, after: { version, languages } })
    await tell(tx, 'survey.published', { survey: id, name: after.name, version, languages })
    return shownOf(tx, after)
  })
}

/** Whoever comes is told politely that it is over. */
export async function closeSurvey(context: Context, { id }: { id: string }) {
  return context.transaction(async (tx) => {
    const before = await surveyToChange(tx, id)
    if (before.state !== 'open')
      throw new Conflict('This survey takes no answers.', { fix: 'Publish it first.' })
    const after = await replaceSurvey(tx, { ...before, state: 'closed' })
    await tx.audit('survey.closed', { subject: id })
    await tell(tx, 'survey.closed', { survey: id, name: after.name, version: after.version })
    return shownOf(tx, after)
  })
}

/** Takes answers again, by the version that was asked last. */
export async function reopenSurvey(context: Context, { id }: { id: string }) {
  return context.transaction(async (tx) => {
    const before = await surveyToChange(tx, id)
    if (before.state !== 'closed')
      throw new Conflict('This survey is not closed.', { fix: 'Publish it instead.' })
    refuseOver(tx, before)
    const after = await replaceSurvey(tx, { ...before, state: 'open' })
    await tx.audit('survey.reopened', { subject: id })
    return shownOf(tx, after)
  })
}

function refuseOvertaken({ revision: now }: SurveyRecord, revision: number) {
  if (now === revision) return
  throw new Conflict('Somebody else has changed this survey meanwhile.', {
    field: 'revision',
    fix: 'Load it anew and make your change again.',
  })
}

function refuseOver({ now }: Context, { closesAt }: SurveyRecord) {
  if (closesAt === null || closesAt > now()) return
  throw new Invalid('It was to end before now.', { field: 'closesAt', fix: 'Choose a later end, or none.' })
}
