import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { InputOf, OutputOf } from '../../../platform/http/endpoint.ts'
import type * as contract from './contract.ts'
import { answerWithinDays, type IdeaState, ideaStates, isOverdue } from './states.ts'
import { answersTo, ideasInSight, personOf, type WholeIdea, wholeIdeas } from './store.ts'

/** More than anybody reads at once; the others are found by their words. */
const mostListed = 200

export async function listIdeas(
  context: Context,
  { state, search }: InputOf<typeof contract.listIdeas>,
): Promise<OutputOf<typeof contract.listIdeas>> {
  const [rows, states] = await Promise.all([
    wholeIdeas(context)
      .$if(state === 'open', (query) => query.where('ideas.state', 'in', ['new', 'considering']))
      .$if(state !== undefined && state !== 'open', (query) =>
        query.where('ideas.state', '=', state as IdeaState),
      )
      .$if(search !== '', (query) =>
        query.where(sql<boolean>`strpos(lower(ideas.title || ' ' || ideas.words), lower(${search})) > 0`),
      )
      .orderBy(sql`ideas.answered_at IS NOT NULL`)
      .orderBy('votes', 'desc')
      .orderBy('ideas.created_at', 'desc')
      .orderBy('ideas.id')
      .limit(mostListed + 1)
      .execute(),
    statesOf(context),
  ])
  const ideas = await shown(context, rows.slice(0, mostListed))
  return {
    ideas: ideas.toSorted((one, other) => Number(other.isOverdue) - Number(one.isOverdue)),
    ...states,
    answerWithinDays,
    isCut: rows.length > mostListed,
  }
}

/** How many there are of each state, and how many wait too long. */
async function statesOf(context: Context) {
  const rows = await ideasInSight(context).select(['state', 'created_at', 'answered_at']).execute()
  const counts = Object.fromEntries(ideaStates.map((state) => [state, 0])) as Record<IdeaState, number>
  for (const { state } of rows) counts[state] += 1
  const overdue = rows.filter((row) => owesAnswer(row, context.now())).length
  return { counts, overdue }
}

export async function oneIdea(context: Context, id: string): Promise<contract.Idea> {
  const rows = await wholeIdeas(context).where('ideas.id', '=', id).execute()
  const [idea] = await shown(context, rows)
  if (!idea) throw new NotFound('This idea is gone.', { fix: 'Load the list again.' })
  return idea
}

async function shown(context: Context, rows: readonly WholeIdea[]): Promise<contract.Idea[]> {
  const answers = await answersTo(
    context,
    rows.map(({ id }) => id),
  )
  const own = personOf(context)
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    words: row.words,
    state: row.state,
    by: row.person_id && row.person_name !== null ? { id: row.person_id, name: row.person_name } : null,
    isUnknown: row.is_unknown,
    isOwn: own !== null && row.person_id === own,
    unit: row.unit,
    suggestedAt: row.created_at.toISOString(),
    votes: row.votes,
    hasVoted: row.has_voted,
    isOverdue: owesAnswer(row, context.now()),
    answers: (answers.get(row.id) ?? []).map(({ id, state, words, by_name, at }) => ({
      id,
      state,
      words,
      by: by_name,
      at: at.toISOString(),
    })),
  }))
}

function owesAnswer(row: Pick<WholeIdea, 'state' | 'created_at' | 'answered_at'>, now: Date): boolean {
  const { state, created_at: suggestedAt, answered_at: answeredAt } = row
  return isOverdue({ state, suggestedAt, answeredAt }, now)
}
