import type { Context } from '../../../platform/context.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import type * as contract from './contract.ts'
import type { Purpose } from './contract.ts'
import { allPurposes, savePurpose } from './store.ts'

export async function listPurposes(context: Context) {
  return { purposes: await allPurposes(context) }
}

export function createPurpose(context: Context, words: InputOf<typeof contract.createPurpose>) {
  return context.transaction(async (tx) => {
    const id = idFor(words.name)
    const known = await allPurposes(tx)
    if (known.some((purpose) => purpose.id === id || purpose.name === words.name))
      throw new Conflict(`There is already a purpose called “${words.name}”.`, {
        field: 'name',
        fix: 'Choose another name, or change the one that is there.',
      })
    const saved = await savePurpose(tx, { ...words, id, endedAt: null })
    await tx.audit('consent-purpose.created', { subject: id, after: saved })
    return saved
  })
}

export function changePurpose(
  context: Context,
  { ended, ...words }: InputOf<typeof contract.changePurpose>,
): Promise<Purpose> {
  return context.transaction(async (tx) => {
    const before = (await allPurposes(tx)).find(({ id }) => id === words.id)
    if (!before) throw new NotFound('This purpose is gone.')
    const endedAt = ended ? (before.endedAt ?? tx.now().toISOString()) : null
    const after = await savePurpose(tx, { ...words, endedAt })
    await tx.audit('consent-purpose.changed', { subject: words.id, before, after })
    return after
  })
}

/** Its name as it stands in records and events: `News and offers` is `news-and-offers`. */
function idFor(name: string) {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
  const id = plain.replaceAll(/^[-\d]+|-+$/g, '').slice(0, 40)
  return id || 'purpose'
}
