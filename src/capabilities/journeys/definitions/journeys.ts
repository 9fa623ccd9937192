import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import { colleaguesById } from '../../access/index.ts'
import type { Building, Described, JourneyShown } from './contract.ts'
import { stepsOf } from './facts.ts'
import * as store from './store.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'journeys.build': { id: string }
  }
}

export async function showJourney(context: Context, { id }: { id: string }): Promise<JourneyShown> {
  const journey = await store.findJourney(context, id)
  const { name, need, definition, happyPath, builtAt } = journey
  return {
    id,
    name,
    need,
    owner: await ownerOf(context, journey),
    definition,
    happyPath: [...happyPath],
    building: buildingOf(journey),
    builtAt: builtAt?.toISOString() ?? null,
    steps: await stepsOf(context, journey),
  }
}

/** How far a journey has been built; null when what is shown is complete. */
export function buildingOf(journey: store.Journey): Building | null {
  const { built, revision, buildDone: done, buildTotal: total, buildFailed: failed } = journey
  return built === revision ? null : { done, total, hasBefore: built > 0, failed }
}

/** Defines a journey and has its instances made in the background. */
export async function createJourney(context: Context, described: Described): Promise<JourneyShown> {
  const id = await context.transaction(async (tx) => {
    const journey = await store.saveJourney(tx, await columnsOf(tx, described))
    await tx.audit('journey.created', { subject: journey.id, after: audited(journey) })
    await tx.enqueue('journeys.build', { id: journey.id })
    return journey.id
  })
  return showJourney(context, { id })
}

/** With another definition all instances are made anew; until they are, the earlier ones are shown. */
export async function changeJourney(
  context: Context,
  { id, ...described }: Described & { id: string },
): Promise<JourneyShown> {
  await context.transaction(async (tx) => {
    const before = await store.findJourney(tx, id)
    const isAnew = JSON.stringify(described.definition) !== JSON.stringify(before.definition)
    const after = await store.replaceJourney(tx, { id, ...(await columnsOf(tx, described, before)) }, isAnew)
    await tx.audit('journey.changed', { subject: id, before: audited(before), after: audited(after) })
    if (isAnew) await tx.enqueue('journeys.build', { id })
  })
  return showJourney(context, { id })
}

/** The journey is gone at once; its instances go with the next check. */
export function deleteJourney(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const before = await store.findJourney(tx, id)
    await store.removeJourney(tx, id)
    await tx.audit('journey.deleted', { subject: id, before: audited(before) })
    await tx.enqueue('journeys.follow', { from: 'the beginning' })
    return null
  })
}

export function rebuildJourney(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    await store.findJourney(tx, id)
    await store.askForRebuild(tx, id)
    await tx.audit('journey.rebuilt', { subject: id })
    await tx.enqueue('journeys.build', { id })
    return null
  })
}

async function columnsOf(context: Context, { owner, ...described }: Described, before?: store.Journey) {
  const happyPath = described.happyPath ?? before?.happyPath ?? []
  return { ...described, happyPath, ...(await ownerColumns(context, owner)) }
}

async function ownerColumns(context: Context, owner: Described['owner']) {
  if (owner === null) return { ownerId: null, ownerName: '' }
  if ('name' in owner) return { ownerId: null, ownerName: owner.name }
  const colleague = (await colleaguesById(context, [owner.id])).get(owner.id)
  if (colleague) return { ownerId: colleague.id, ownerName: colleague.name }
  throw new Invalid('This person does not work here.', {
    field: 'owner',
    fix: 'Choose somebody, or write a name.',
  })
}

/** A colleague by the name they have now. */
export async function ownerOf(context: Context, { ownerId, ownerName }: store.Journey) {
  if (ownerId === null) return ownerName === '' ? null : { id: null, name: ownerName }
  const known = await colleaguesById(context, [ownerId])
  return { id: ownerId, name: known.get(ownerId)?.name ?? ownerName }
}

/** For the audit log: an owner who is not a colleague may be named there by hand. */
function audited({ name, need, ownerId, ownerName, definition, happyPath }: store.Journey) {
  return { name, need, owner: ownerId ?? (ownerName === '' ? null : 'named'), definition, happyPath }
}
