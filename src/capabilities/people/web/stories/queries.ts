import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { SentOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import type { listColleagues } from '../../../customers/profile/contract.ts'
import type * as contract from '../../stories/contract.ts'
import type { ExceptionsAddress, StoriesAddress } from './address.ts'
import { say } from './say.ts'

const key = ['stories'] as const

export function storiesQuery({ kind, search, story }: StoriesAddress) {
  return infiniteQueryOptions({
    queryKey: [...key, 'list', kind, search, story],
    queryFn: ({ pageParam }) =>
      ask<typeof contract.listStories>('GET', '/api/stories', { kind, search, id: story, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

export const exceptionsQuery = (address: ExceptionsAddress) =>
  queryOptions({
    queryKey: [...key, 'exceptions', address],
    queryFn: () => ask<typeof contract.listExceptions>('GET', '/api/exceptions', { ...address }),
  })

export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: () => ask<typeof listColleagues>('GET', '/api/colleagues', {}),
})

export const useTell = () =>
  useChangeOf(
    key,
    (story: SentOf<typeof contract.tellStory>) =>
      ask<typeof contract.tellStory>('POST', '/api/stories', story),
    { done: () => say('told'), tellsFailure: false },
  )

export const useCheer = () =>
  useChangeOf(key, ({ id, hasCheered }: { id: string; hasCheered: boolean }) =>
    ask<typeof contract.cheerStory>(hasCheered ? 'DELETE' : 'PUT', '/api/stories/:id/cheer', { id }),
  )

export const useHiding = () =>
  useChangeOf(
    key,
    ({ id, because }: { id: string; because?: string }) =>
      because === undefined
        ? ask<typeof contract.showStoryAgain>('DELETE', '/api/stories/:id/hiding', { id })
        : ask<typeof contract.hideStory>('PUT', '/api/stories/:id/hiding', { id, because }),
    { done: () => say('done') },
  )

export const useRemoval = (of: 'stories' | 'exceptions') =>
  useChangeOf(key, (id: string) => ask<typeof contract.deleteStory>('DELETE', `/api/${of}/:id`, { id }), {
    done: () => say('removed'),
  })

export const useNoting = () =>
  useChangeOf(
    key,
    (noted: SentOf<typeof contract.noteException>) =>
      ask<typeof contract.noteException>('POST', '/api/exceptions', noted),
    { done: () => say('exNoted'), tellsFailure: false },
  )
