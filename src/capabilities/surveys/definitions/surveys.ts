import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import { checkUnits, colleaguesById } from '../../access/index.ts'
import { blankSurvey, findTemplate } from '../templates/templates.ts'
import { readDraft } from './checked.ts'
import type { Described, NewSurvey } from './contract.ts'
import { mayChange, surveyToChange } from './may-change.ts'
import { addSurvey, freeName, removeSurvey, replaceSurvey, wasAnswered } from './saving.ts'
import { shownOf } from './shown.ts'
import { findSurvey, type SurveyRecord } from './store.ts'

export async function showSurvey(context: Context, { id }: { id: string }) {
  return shownOf(context, await findSurvey(context, id))
}

export async function exportSurvey(context: Context, { id }: { id: string }) {
  const { draft } = await findSurvey(context, id)
  return draft as Record<string, unknown>
}

/** Begins a survey; it is asked once it is published. */
export async function createSurvey(context: Context, wanted: NewSurvey) {
  const { name, touchpoint, stage } = wanted
  const begun = beginning(wanted)
  readDraft(begun.draft)
  return context.transaction(async (tx) => {
    const survey = await addSurvey(tx, {
      ...begun,
      touchpoint,
      stage,
      name: name ?? (await freeName(tx, begun.name)),
      unit: await unitGiven(tx, wanted.unit),
      ...ownedBy(tx),
    })
    await tx.audit('survey.created', { subject: survey.id, after: audited(survey) })
    return shownOf(tx, survey)
  })
}

/** What a new survey begins with. */
function beginning({ template, definition, ...wanted }: NewSurvey) {
  const from = template === undefined ? blankSurvey : findTemplate(template)
  const draft = definition ?? from.definition
  return {
    draft,
    name: nameIn(definition) ?? from.name,
    purpose: wanted.purpose ?? from.purpose,
    isAnonymous: wanted.isAnonymous ?? from.isAnonymous,
  }
}

function nameIn(definition: Record<string, unknown> | undefined): string | undefined {
  const title = definition?.title
  return typeof title === 'string' && title.trim() !== '' ? title.trim().slice(0, 120) : undefined
}

/** A new survey with the draft and the settings of another; nothing that was answered comes with it. */
export async function copySurvey(context: Context, { id, name }: { id: string; name?: string | undefined }) {
  return context.transaction(async (tx) => {
    const from = await findSurvey(tx, id)
    const copy = await addSurvey(tx, {
      ...from,
      name: name ?? (await freeName(tx, from.name)),
      unit: await unitGiven(tx, mayChange(tx, from) ? from.unit : undefined),
      ...ownedBy(tx),
    })
    await tx.audit('survey.copied', { subject: copy.id, before: { from: id }, after: audited(copy) })
    return shownOf(tx, copy)
  })
}

/** What is left out stays. */
export async function changeSurvey(context: Context, { id, owner, ...wanted }: Described) {
  return context.transaction(async (tx) => {
    const before = await surveyToChange(tx, id)
    refuseAfterAsking(before, wanted)
    const { closesAt = before.closesAt, unit = before.unit, ...rest } = wanted
    const after = await replaceSurvey(tx, {
      ...before,
      ...told(rest),
      closesAt: closesAt === null ? null : new Date(closesAt),
      unit: unit === before.unit ? unit : await unitGiven(tx, unit),
      ...(owner === undefined ? {} : await ownerOf(tx, owner)),
    })
    await tx.audit('survey.changed', { subject: id, before: audited(before), after: audited(after) })
    return shownOf(tx, after)
  })
}

/** @throws Conflict where somebody has begun to answer */
export async function deleteSurvey(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const before = await surveyToChange(tx, id)
    if (await wasAnswered(tx, id))
      throw new Conflict('Somebody has answered this survey.', { fix: 'Close it; its answers stay.' })
    await removeSurvey(tx, id)
    await tx.audit('survey.deleted', { subject: id, before: audited(before) })
    return null
  })
}

/** Its address stands on paper and in mails, and whoever was promised to stay unknown answered because of it. */
function refuseAfterAsking(before: SurveyRecord, { key, isAnonymous }: Partial<Described>) {
  if (before.version === null) return
  if (key !== undefined && key !== before.key)
    throw new Conflict('This address has been given out.', {
      field: 'key',
      fix: 'Copy the survey for another.',
    })
  if (isAnonymous !== undefined && isAnonymous !== before.isAnonymous)
    throw new Conflict('Whether it is anonymous was settled when it was first published.', {
      field: 'isAnonymous',
      fix: 'Copy the survey and publish the copy.',
    })
}

/** Without what was left out, so that spreading it changes nothing else. */
function told<T extends object>(wanted: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

/** The unit it asks for: as told, or the first of whoever is limited to units. */
async function unitGiven(context: Context, unit: string | undefined): Promise<string> {
  const { units } = context.actor
  const wanted = unit ?? (units === 'all' ? '' : (units[0] ?? ''))
  await checkUnits(context, wanted === '' ? [] : [wanted])
  return wanted
}

function ownedBy({ actor }: Context) {
  return actor.kind === 'person'
    ? { ownerId: actor.id, ownerName: actor.name }
    : { ownerId: null, ownerName: actor.name }
}

async function ownerOf(context: Context, owner: NonNullable<Described['owner']> | null) {
  if (owner === null) return { ownerId: null, ownerName: '' }
  if ('name' in owner) return { ownerId: null, ownerName: owner.name }
  const colleague = (await colleaguesById(context, [owner.id])).get(owner.id)
  if (colleague) return { ownerId: colleague.id, ownerName: colleague.name }
  throw new Invalid('This person does not work here.', {
    field: 'owner',
    fix: 'Choose somebody, or write a name.',
  })
}

/** For the audit log: all but what is asked, which its versions keep, and names of people. */
function audited({ draft: _, ownerId, ownerName, createdAt: __, changedAt: ___, ...survey }: SurveyRecord) {
  return { ...survey, owner: ownerId ?? (ownerName === '' ? null : 'named') }
}
