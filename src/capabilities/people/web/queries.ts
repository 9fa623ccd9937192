import { queryOptions } from '@tanstack/react-query'
import type { SentOf } from '../../../platform/http/endpoint.ts'
import { ask } from '../../../web/client/api.ts'
import { useChangeOf } from '../../../web/client/change.ts'
import type { showBoard } from '../../scores/contract.ts'
import type { listSurveys } from '../../surveys/definitions/contract.ts'
import type * as contract from '../ideas/contract.ts'
import type { IdeasAddress } from './address.ts'
import { say } from './say.ts'

const key = ['ideas'] as const

export function ideasQuery({
  state = 'open',
  search,
}: {
  state?: IdeasAddress['state'] | 'open'
  search?: string
}) {
  const asked = { state: state === 'all' ? undefined : state, search }
  return queryOptions({
    queryKey: [...key, asked],
    queryFn: () => ask<typeof contract.listIdeas>('GET', '/api/ideas', asked),
    placeholderData: (before) => before,
  })
}

export const useSuggest = (days: number) =>
  useChangeOf(
    key,
    (idea: SentOf<typeof contract.suggestIdea>) =>
      ask<typeof contract.suggestIdea>('POST', '/api/ideas', idea),
    { done: () => say('suggested', { n: days }) },
  )

export const useVote = () =>
  useChangeOf(key, ({ id, hasVoted }: { id: string; hasVoted: boolean }) =>
    ask<typeof contract.voteForIdea>(hasVoted ? 'DELETE' : 'PUT', '/api/ideas/:id/vote', { id }),
  )

export const useAnswer = () =>
  useChangeOf(
    key,
    (answer: SentOf<typeof contract.answerIdea>) =>
      ask<typeof contract.answerIdea>('POST', '/api/ideas/:id/answers', answer),
    { done: () => say('answered') },
  )

export const useRemoval = () =>
  useChangeOf(key, (id: string) => ask<typeof contract.deleteIdea>('DELETE', '/api/ideas/:id', { id }), {
    done: () => say('removed'),
  })

export const pulsesQuery = queryOptions({
  queryKey: ['surveys', 'pulses'],
  queryFn: async () => {
    const { surveys } = await ask<typeof listSurveys>('GET', '/api/surveys', {})
    return surveys.filter(({ purpose, state }) => purpose === 'pulse' && state !== 'draft')
  },
})

/** Every score of customers over the last 90 days, whatever the page shows. */
export const customersQuery = queryOptions({
  queryKey: ['scoreboard', 'beside the pulse'],
  queryFn: () => ask<typeof showBoard>('GET', '/api/scoreboard', { period: '90d' }),
})
