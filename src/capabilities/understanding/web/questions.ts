import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Address, questionOf } from '../../../web/client/address.ts'
import { ask } from '../../../web/client/api.ts'
import type {
  listComments,
  listViews,
  showComment,
  showInTheirWords,
  showLanguageModel,
  showReading,
  showVoice,
} from '../contract.ts'
import { narrowing, type VoiceAddress } from './address.ts'

/** The address as the questions of the API want it. */
export function voiceQuestion(address: Address & VoiceAddress) {
  const narrowed = Object.fromEntries(narrowing.map((name) => [name, address[name]])) as Omit<
    Pick<VoiceAddress, (typeof narrowing)[number]>,
    'unsure'
  >
  return { ...questionOf(address), ...narrowed, unsure: address.unsure && ('true' as const) }
}

export function voiceQuery(address: Address & VoiceAddress) {
  const question = voiceQuestion(address)
  return queryOptions({
    queryKey: ['voice', 'figures', question],
    queryFn: () => ask<typeof showVoice>('GET', '/api/voice', question),
    placeholderData: keepPreviousData,
  })
}

export function commentsQuery(address: Address & VoiceAddress) {
  const question = { ...voiceQuestion(address), order: address.order ?? ('newest' as const) }
  return infiniteQueryOptions({
    queryKey: ['voice', 'comments', question],
    queryFn: ({ pageParam }) =>
      ask<typeof listComments>('GET', '/api/voice/comments', { ...question, cursor: pageParam, limit: 30 }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

export function commentQuery(id: string, at?: string) {
  return queryOptions({
    queryKey: ['voice', 'comment', id],
    queryFn: () => ask<typeof showComment>('GET', '/api/voice/comments/:id', { id, at }),
  })
}

export function inTheirWordsQuery(address: Address) {
  const question = questionOf(address)
  return queryOptions({
    queryKey: ['voice', 'in-their-words', question],
    queryFn: () => ask<typeof showInTheirWords>('GET', '/api/voice/in-their-words', question),
  })
}

export const languageModelQuery = queryOptions({
  queryKey: ['language-model'],
  queryFn: () => ask<typeof showLanguageModel>('GET', '/api/voice/language-model', {}),
  staleTime: 60_000,
})

export const viewsQuery = queryOptions({
  queryKey: ['voice-views'],
  queryFn: () => ask<typeof listViews>('GET', '/api/voice/views', {}),
})

/** Asked again while the past is read. */
export const readingQuery = queryOptions({
  queryKey: ['voice-reading'],
  queryFn: () => ask<typeof showReading>('GET', '/api/voice/reading', {}),
  refetchInterval: ({ state }) => (state.data?.state === 'done' ? 60_000 : 3_000),
})
