import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { colleaguesById } from '../../access/index.ts'
import { patterns } from '../listening.ts'
import { folded, raiseVersion } from '../store.ts'
import type * as contract from './contract.ts'
import type { Plan, Touchpoint } from './contract.ts'
import { stagesIn } from './stages.ts'
import * as store from './store.ts'

const mostTouchpoints = 500

export async function listTouchpoints(context: Context) {
  return { stages: await stagesIn(context), touchpoints: await store.touchpointsIn(context) }
}

export function createTouchpoint(context: Context, wanted: InputOf<typeof contract.createTouchpoint>) {
  return context.transaction(async (tx) => {
    const { n } = await tx.db
      .selectFrom('touchpoints')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    if (n >= mostTouchpoints) throw tooMany()
    const { name, ...rest } = wanted
    const values = await valuesOf(tx, rest)
    const id = await store.insertTouchpoint(tx, { name, ...empty, ...values })
    await store.claimName(tx, id, name)
    await raiseVersion(tx)
    const after = await store.findTouchpoint(tx, id)
    await tx.audit('touchpoint.created', { subject: id, after: shown(after) })
    return after
  })
}

const empty = {
  description: '',
  stage_id: null,
  channels: [],
  owner_id: null,
  owner_name: '',
  status: 'in use' as const,
}

export function changeTouchpoint(
  context: Context,
  { id, name, ...change }: InputOf<typeof contract.changeTouchpoint>,
) {
  return context.transaction(async (tx) => {
    const before = await store.lockTouchpoint(tx, id)
    if (name !== undefined) await store.claimName(tx, id, name)
    await store.updateTouchpoint(tx, id, {
      ...(await valuesOf(tx, change)),
      ...(name !== undefined && { name }),
    })
    const after = await store.findTouchpoint(tx, id)
    if (before.name !== after.name || before.stageId !== after.stageId) await raiseVersion(tx)
    await tx.audit('touchpoint.changed', { subject: id, before: shown(before), after: shown(after) })
    return after
  })
}

/** Its names become free, its rules go; what happened there stays and is recognised without it from then on. */
export function deleteTouchpoint(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const before = await store.lockTouchpoint(tx, id)
    await store.removeTouchpoint(tx, id)
    await raiseVersion(tx)
    await tx.audit('touchpoint.deleted', { subject: id, before: shown(before) })
    return null
  })
}

export function mergeTouchpoint(context: Context, { id, into }: { id: string; into: string }) {
  return context.transaction(async (tx) => {
    if (id === into) throw new Invalid('A touchpoint cannot be merged into itself.', { field: 'into' })
    for (const one of [id, into].toSorted()) await store.lockTouchpoint(tx, one)
    const before = await store.findTouchpoint(tx, id)
    const target = await store.findTouchpoint(tx, into)
    await store.handOver(tx, id, into)
    await store.updateTouchpoint(tx, into, {
      channels: [...new Set([...target.channels, ...before.channels])].slice(0, 20),
    })
    await store.removeTouchpoint(tx, id)
    await raiseVersion(tx)
    const after = await store.findTouchpoint(tx, into)
    await tx.audit('touchpoint.merged', { subject: into, before: shown(before), after: shown(after) })
    return after
  })
}

type Change = Omit<InputOf<typeof contract.changeTouchpoint>, 'id' | 'name'>

async function valuesOf(context: Context, { description, stageId, channels, owner, status }: Change) {
  return {
    ...(description !== undefined && { description }),
    ...(stageId !== undefined && { stage_id: await knownStage(context, stageId) }),
    ...(channels !== undefined && { channels: onceEach(channels) }),
    ...(owner !== undefined && (await ownerColumns(context, owner))),
    ...(status !== undefined && { status }),
  }
}

async function knownStage(context: Context, id: string | null) {
  if (id === null || (await stagesIn(context)).some((stage) => stage.id === id)) return id
  throw new Invalid('There is no such stage any more.', {
    field: 'stageId',
    fix: 'Choose one of the stages.',
  })
}

function onceEach(names: readonly string[]) {
  return [...new Map(names.map((name) => [folded(name), name])).values()]
}

async function ownerColumns(context: Context, owner: NonNullable<Change['owner']> | null) {
  if (owner === null) return { owner_id: null, owner_name: '' }
  if ('name' in owner) return { owner_id: null, owner_name: owner.name }
  if ((await colleaguesById(context, [owner.id])).size === 0) {
    throw new Invalid('This person does not work here.', {
      field: 'owner',
      fix: 'Choose somebody, or write a name.',
    })
  }
  return { owner_id: owner.id, owner_name: '' }
}

/** For the audit log: what people wrote by hand (an owner's name, descriptions, notes) may name persons. */
function shown({ owner, description, plans, ...rest }: Touchpoint) {
  const written = { owner: owner?.id ?? (owner ? 'named' : null), isDescribed: description !== '' }
  return {
    ...rest,
    ...written,
    plans: Object.fromEntries(patterns.map((one) => [one, plannedShown(plans[one])])),
  }
}

export function plannedShown(plan: Plan | null) {
  return plan && { methods: plan.methods, cadence: plan.cadence }
}

export function tooMany() {
  return new Conflict(`There are ${mostTouchpoints} touchpoints already.`, {
    fix: 'Merge those that are the same place, or remove some.',
  })
}
