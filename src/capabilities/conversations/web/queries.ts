import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { type Address, questionOf } from '../../../web/client/address.ts'
import { ask } from '../../../web/client/api.ts'
import type {
  listConversations,
  listReplies,
  readAsWritten,
  showConversation,
  showQuestions,
} from '../contract.ts'
import type { ConversationsAddress, QuestionsAddress } from './address.ts'

export function conversationsQuery(address: Address, { moved, ...narrowed }: ConversationsAddress) {
  const question = { ...questionOf(address), ...narrowed, moved: moved ? 'true' : undefined }
  return infiniteQueryOptions({
    queryKey: ['conversations', question],
    queryFn: ({ pageParam }) =>
      ask<typeof listConversations>('GET', '/api/conversations', { ...question, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

export function conversationQuery(id: string) {
  return queryOptions({
    queryKey: ['conversation', id],
    queryFn: () => ask<typeof showConversation>('GET', '/api/conversations/:id', { id }),
  })
}

/** Asked only when somebody wants to read it so: the server writes down that they did. */
export function asWrittenQuery(id: string, isWanted: boolean) {
  return queryOptions({
    queryKey: ['conversation', id, 'as written'],
    queryFn: () => ask<typeof readAsWritten>('GET', '/api/conversations/:id/as-written', { id }),
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}

export function questionsQuery(address: Address, { days, by }: QuestionsAddress) {
  const question = { ...questionOf(address), days, by }
  return queryOptions({
    queryKey: ['questions', question],
    queryFn: () => ask<typeof showQuestions>('GET', '/api/questions', question),
  })
}

export function repliesQuery(address: Address) {
  const question = questionOf(address)
  return queryOptions({
    queryKey: ['replies', question],
    queryFn: () => ask<typeof listReplies>('GET', '/api/questions/replies', question),
  })
}
