import type { Actor, Context } from '../../../../platform/context.ts'
import { Invalid, NotFound } from '../../../../platform/errors.ts'
import { dayIn } from '../../../../platform/facts/rollups/marks.ts'
import type { InputOf, Permission } from '../../../../platform/http/endpoint.ts'
import { newId } from '../../../../platform/ids.ts'
import { findSurvey } from '../../definitions/store.ts'
import { idIn, tokenFor } from '../../tokens.ts'
import { scopeOf } from '../scope.ts'
import type * as contract from './contract.ts'
import { endShareNow, findShare, keepShare, type ShareRow, sharesOf } from './store.ts'

export async function listShares(context: Context, { id }: { id: string }) {
  const survey = await findSurvey(context, id)
  const rows = await sharesOf(context, survey.id)
  return { shares: rows.map((row) => shown(context, row)) }
}

/** What cannot be asked cannot be shared: an anonymous survey narrowed, a version nobody answered. */
export async function makeShare(
  context: Context,
  { id, name, asked, withWords, until }: InputOf<typeof contract.makeShare>,
) {
  const today = dayIn(context.settings.zone)(context.now())
  if (until !== undefined && until < today) {
    throw new Invalid('The link would have ended already.', { field: 'until', fix: 'Choose a day to come.' })
  }
  const { survey } = await scopeOf(context, { ...asked, id })
  const { actor } = context
  const row = {
    id: newId(context.now()),
    survey_id: survey.id,
    name,
    asked,
    with_words: withWords,
    units: actor.units === 'all' ? null : [...actor.units],
    until: until ?? null,
    made_by: actor.name,
    made_at: context.now(),
  }
  await context.transaction(async (tx) => {
    await keepShare(tx, row)
    await tx.audit('survey.shared', { subject: survey.id, after: { share: row.id, withWords, until } })
  })
  return shown(context, { ...row, ended_at: null })
}

export async function endShare(context: Context, { id, share }: { id: string; share: string }) {
  const survey = await findSurvey(context, id)
  const found = await findShare(context, share)
  if (found?.survey_id !== survey.id) throw new NotFound('This link was ended already.')
  await context.transaction(async (tx) => {
    await endShareNow(tx, share)
    await tx.audit('survey.unshared', { subject: survey.id, before: { share } })
  })
  return null
}

function shown(
  context: Context,
  { id, name, with_words, until, made_by, made_at }: ShareRow,
): contract.Share {
  const url = `${context.settings.url ?? ''}/shared/${tokenFor(context, 'results', id)}`
  return { id, name, url, withWords: with_words, until, madeBy: made_by, madeAt: made_at.toISOString() }
}

/** What a link shows, and the context of whoever holds it: they see what its maker saw, and nobody's name. */
export async function sharedBy(
  system: Context,
  token: string,
): Promise<{ share: ShareRow; context: Context } | undefined> {
  const id = idIn(system, 'results', token)
  const share = id ? await findShare(system, id) : undefined
  if (!share || (share.until !== null && share.until < dayIn(system.settings.zone)(system.now())))
    return undefined
  const permissions: Permission[] = ['surveys:read', ...(share.with_words ? (['voice:read'] as const) : [])]
  const guest: Actor = {
    kind: 'nobody',
    id: share.id,
    name: share.name,
    role: '',
    permissions: new Set(permissions),
    units: share.units ?? 'all',
  }
  return { share, context: system.as(guest) }
}
