import type { Context } from '../../../../platform/context.ts'
import { Invalid, NotFound } from '../../../../platform/errors.ts'
import type { InputOf } from '../../../../platform/http/endpoint.ts'
import { keepApart as rememberApart } from '../apart.ts'
import type * as contract from '../contract.ts'
import { lockTrees, type Tree } from '../trees.ts'
import { searchedUntil } from './search-store.ts'
import { findCandidate, type OpenCandidate, openCandidates, settleCandidates } from './store.ts'

export async function listCandidates(
  context: Context,
  { cursor, limit }: InputOf<typeof contract.listCandidates>,
) {
  const after = cursor ? placeOf(cursor) : undefined
  const rows = await openCandidates(context, { after, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    candidates: page.map(shown),
    next: rows.length > limit && last ? `${last.score}_${last.id}` : null,
    searchedUntil: (await searchedUntil(context))?.toISOString() ?? null,
  }
}

function placeOf(cursor: string) {
  const [, score, id] = /^([\d.e-]+)_([\da-f-]{36})$/.exec(cursor) ?? []
  if (score && id && Number.isFinite(Number(score))) return { score: Number(score), id }
  throw new Invalid('This is not a place in the list.', {
    field: 'cursor',
    fix: 'Use `next` of the page before.',
  })
}

function shown({ found_at, ...candidate }: OpenCandidate) {
  return { ...candidate, foundAt: found_at.toISOString() }
}

/** Somebody decided: not the same person. The pair never comes back, by whatever rule or likeness. */
export function keepApart(context: Context, { id }: InputOf<typeof contract.keepApart>) {
  return context.transaction(async (tx) => {
    const candidate = await findCandidate(tx, id)
    if (!candidate) throw new NotFound('This pair is not on the list any more.')
    const [one, other] = (await lockTrees(tx, [candidate.a, candidate.b])) as [Tree, Tree]
    await settleCandidates(tx, [...one.records.keys()], [...other.records.keys()])
    if (one.root.id === other.root.id) return null
    await rememberApart(tx, one.root.id, other.root.id)
    await tx.audit('customer.kept-apart', { subject: one.root.id, after: { from: other.root.id } })
    return null
  })
}
