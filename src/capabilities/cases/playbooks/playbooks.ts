import type { Context } from '../../../platform/context.ts'
import { Problem } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import type * as contract from './contract.ts'
import type { PlaybookShown } from './shown.ts'
import {
  dropPlaybook,
  type KeptPlaybook,
  keepPlaybook,
  keptPlaybook,
  keptPlaybooks,
  timesUsed,
} from './store.ts'

export async function listPlaybooks(context: Context): Promise<{ playbooks: PlaybookShown[] }> {
  const [kept, used] = await Promise.all([keptPlaybooks(context), timesUsed(context)])
  return { playbooks: kept.map((one) => shown(one, used)) }
}

export async function showPlaybook(context: Context, { id }: { id: string }): Promise<PlaybookShown> {
  const [kept, used] = await Promise.all([keptPlaybook(context, id), timesUsed(context)])
  return shown(kept, used)
}

function shown({ playbook, ...state }: KeptPlaybook, used: ReadonlyMap<string, number>): PlaybookShown {
  const { caseKinds, steps, drafts, ...words } = playbook
  return {
    ...words,
    caseKinds: [...caseKinds],
    steps: steps.map((step) => ({ ...step })),
    drafts: drafts.map((draft) => ({ ...draft })),
    ...state,
    used: used.get(playbook.id) ?? 0,
  }
}

export function makePlaybook(
  context: Context,
  words: InputOf<typeof contract.makePlaybook>,
): Promise<PlaybookShown> {
  return context.transaction(async (tx) => {
    onlyForAll(tx)
    const id = newId(tx.now())
    await keepPlaybook(tx, { id, ...words }, { isOff: false, revision: 0 })
    await tx.audit('playbook.made', { subject: id, after: { name: words.name } })
    return showPlaybook(tx, { id })
  })
}

export function changePlaybook(
  context: Context,
  { id, revision, isOff, ...words }: InputOf<typeof contract.changePlaybook>,
): Promise<PlaybookShown> {
  return context.transaction(async (tx) => {
    onlyForAll(tx)
    const before = await keptPlaybook(tx, id)
    await keepPlaybook(tx, { id, ...words }, { isOff, revision })
    await tx.audit('playbook.changed', {
      subject: id,
      before: { name: before.playbook.name, isOff: before.isOff, revision: before.revision },
      after: { name: words.name, isOff, revision: revision + 1 },
    })
    return showPlaybook(tx, { id })
  })
}

export function removePlaybook(
  context: Context,
  { id, revision }: InputOf<typeof contract.removePlaybook>,
): Promise<null> {
  return context.transaction(async (tx) => {
    onlyForAll(tx)
    const { playbook, isReady, isChanged } = await keptPlaybook(tx, id)
    if (isReady && !isChanged) return null
    await dropPlaybook(tx, id, revision)
    await tx.audit(isReady ? 'playbook.as-it-came' : 'playbook.removed', {
      subject: id,
      before: { name: playbook.name },
    })
    return null
  })
}

/** All units share the playbooks. */
function onlyForAll({ actor }: Context) {
  if (actor.units === 'all') return
  throw new Problem(403, 'Playbooks belong to all units, and you see only some.', {
    fix: 'Ask a manager who sees all of them.',
  })
}
