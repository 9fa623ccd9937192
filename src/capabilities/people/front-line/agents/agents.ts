import type { Context } from '../../../../platform/context.ts'
import { Invalid } from '../../../../platform/errors.ts'
import type { InputOf, OutputOf } from '../../../../platform/http/endpoint.ts'
import { colleagues } from '../../../access/index.ts'
import type * as contract from '../contract.ts'
import { agentsInFacts } from './facts.ts'
import { likelyColleague } from './likeness.ts'
import { colleaguesToRecognise, decideAgent, decidedAgents } from './store.ts'

const yearMs = 365 * 86_400_000

/** The names of a year in the order of the alphabet, each with who it is, or who it is likely to be. */
export async function listAgents(context: Context): Promise<OutputOf<typeof contract.listAgents>> {
  const since = new Date(context.now().getTime() - yearMs)
  const [found, decided, known] = await Promise.all([
    agentsInFacts(context, since),
    decidedAgents(context),
    colleaguesToRecognise(context),
  ])
  const decisions = new Map(decided.map(({ agent, person_id }) => [agent, person_id]))
  const names = new Map(known.map(({ id, name }) => [id, name]))
  const personOf = (id: string | null | undefined) => (id ? { id, name: names.get(id) ?? '' } : null)
  const inOrder = found.toSorted((one, other) =>
    one.agent.localeCompare(other.agent, 'en', { numeric: true }),
  )
  const agents = inOrder.map(({ agent, n, latest_at }) => {
    const like = decisions.has(agent) ? undefined : likelyColleague(agent, known)
    return {
      ...{ agent, interactions: n, latestAt: latest_at },
      isDecided: decisions.has(agent),
      person: personOf(decisions.get(agent)),
      proposed: like ? { ...personOf(like.id)!, why: like.why } : null,
    }
  })
  return { agents, colleagues: known.map(({ id, name }) => ({ id, name })) }
}

export function setAgent(
  context: Context,
  { agent, personId }: InputOf<typeof contract.setAgent>,
): Promise<OutputOf<typeof contract.listAgents>> {
  return context.transaction(async (tx) => {
    if (personId && !(await colleagues(tx)).some(({ id }) => id === personId))
      throw new Invalid('There is nobody of that id who works here.', { field: 'personId' })
    await decideAgent(tx, { agent, personId })
    await tx.audit('agent.set', { subject: personId ?? undefined, after: { agent, personId } })
    return listAgents(tx)
  })
}
