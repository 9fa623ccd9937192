import { randomUUID } from 'node:crypto'
import type { Actor, Context } from '../../../platform/context.ts'
import { Conflict, Problem } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { checkUnits } from '../../access/index.ts'
import { tell } from '../../outward/index.ts'
import type * as contract from './contract.ts'
import { oneIdea } from './list.ts'
import { lockIdea, personOf } from './store.ts'

/** In the log in place of who suggests something and wishes to stay unknown. */
const somebody: Actor = {
  kind: 'nobody',
  id: 'nobody',
  name: 'Somebody unknown',
  role: 'nobody',
  permissions: new Set(),
  units: [],
}

export function suggestIdea(
  context: Context,
  { isUnknown, ...said }: InputOf<typeof contract.suggestIdea>,
): Promise<contract.Idea> {
  return isUnknown ? suggestUnknown(context, said) : suggestByName(context, said)
}

type Said = Pick<InputOf<typeof contract.suggestIdea>, 'title' | 'words' | 'unit'>

function suggestByName(context: Context, { title, words, unit }: Said) {
  return context.transaction(async (tx) => {
    if (unit !== '') await checkUnits(tx, [unit])
    const id = newId(tx.now())
    const row = { id, title, words, unit, person_id: personOf(tx), is_unknown: false, created_at: tx.now() }
    await tx.db.insertInto('ideas').values(row).execute()
    await tx.audit('idea.suggested', { subject: id })
    return oneIdea(tx, id)
  })
}

/** The day alone, an id by chance: nothing that a list of who was here at that moment could be held against. */
function suggestUnknown(context: Context, { title, words }: Said) {
  return context.transaction(async (tx) => {
    const id = randomUUID()
    const day = new Date(`${tx.now().toISOString().slice(0, 10)}T00:00:00Z`)
    await tx.db
      .insertInto('ideas')
      .values({ id, title, words, unit: '', person_id: null, is_unknown: true, created_at: day })
      .execute()
    await tx.as(somebody).audit('idea.suggested', { subject: id })
    return oneIdea(tx, id)
  })
}

/** A vote is secret: the log of what people did does not tell of it. */
export function voteForIdea(context: Context, { id }: { id: string }): Promise<contract.Idea> {
  return context.transaction(async (tx) => {
    const voter = voterIn(tx)
    await lockIdea(tx, id)
    await tx.db
      .insertInto('idea_votes')
      .values({ idea_id: id, person_id: voter })
      .onConflict((twice) => twice.doNothing())
      .execute()
    return oneIdea(tx, id)
  })
}

export function takeBackVote(context: Context, { id }: { id: string }): Promise<contract.Idea> {
  return context.transaction(async (tx) => {
    const voter = voterIn(tx)
    await lockIdea(tx, id)
    await tx.db.deleteFrom('idea_votes').where('idea_id', '=', id).where('person_id', '=', voter).execute()
    return oneIdea(tx, id)
  })
}

function voterIn(context: Context): string {
  const person = personOf(context)
  if (person !== null) return person
  throw new Problem(403, 'Only a person can vote.', { fix: 'Sign in, and vote on the page of ideas.' })
}

export function answerIdea(
  context: Context,
  { id, state, words }: InputOf<typeof contract.answerIdea>,
): Promise<contract.Idea> {
  return context.transaction(async (tx) => {
    const idea = await lockIdea(tx, id)
    const answered = { id: newId(tx.now()), idea_id: id, state, words, by_name: tx.actor.name, at: tx.now() }
    await tx.db.insertInto('idea_answers').values(answered).execute()
    await tx.db.updateTable('ideas').set({ state, answered_at: tx.now() }).where('id', '=', id).execute()
    await tx.audit('idea.answered', { subject: id, before: { state: idea.state }, after: { state } })
    await tell(tx, 'idea.answered', { idea: id, state })
    return oneIdea(tx, id)
  })
}

export function deleteIdea(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const idea = await lockIdea(tx, id)
    if (!tx.actor.permissions.has('ideas:manage')) refuseOthers(idea, personOf(tx))
    await tx.db.deleteFrom('ideas').where('id', '=', id).execute()
    await tx.audit('idea.removed', { subject: id, before: { state: idea.state } })
    return null
  })
}

function refuseOthers(idea: { person_id: string | null; answered_at: Date | null }, person: string | null) {
  if (idea.person_id === null || idea.person_id !== person)
    throw new Problem(403, 'This is somebody else’s idea.', { fix: 'Ask a manager to remove it.' })
  if (idea.answered_at !== null)
    throw new Conflict('This idea has been answered.', { fix: 'Ask a manager to remove it.' })
}
