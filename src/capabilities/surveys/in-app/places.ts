import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { findSurvey } from '../definitions/store.ts'
import type * as contract from './contract.ts'
import type { Described } from './contract.ts'
import { deletePlace, insertPlace, placesOf, updatePlace } from './store.ts'

export async function listPlaces(context: Context, { id }: { id: string }) {
  await findSurvey(context, id)
  return { places: await placesOf(context, id) }
}

export function addPlace(context: Context, { id, ...described }: InputOf<typeof contract.addPlace>) {
  refuseInlineNowhere(described)
  return context.transaction(async (tx) => {
    await findSurvey(tx, id)
    const place = await insertPlace(tx, id, described)
    await tx.audit('survey.place-added', { subject: id, after: described })
    return { id: place }
  })
}

export function changePlace(
  context: Context,
  { id, place, ...described }: InputOf<typeof contract.changePlace>,
) {
  refuseInlineNowhere(described)
  return context.transaction(async (tx) => {
    await findSurvey(tx, id)
    await updatePlace(tx, id, place, described)
    await tx.audit('survey.place-changed', { subject: id, after: described })
    return null
  })
}

export function removePlace(context: Context, { id, place }: InputOf<typeof contract.removePlace>) {
  return context.transaction(async (tx) => {
    await findSurvey(tx, id)
    await deletePlace(tx, id, place)
    await tx.audit('survey.place-removed', { subject: id, before: { place } })
    return null
  })
}

function refuseInlineNowhere({ kind, selector }: Described) {
  if (kind === 'pop-over' || selector) return
  throw new Invalid('A survey within the page needs to know where.', {
    field: 'selector',
    fix: 'Give the selector of the element it goes into, such as #feedback.',
  })
}
