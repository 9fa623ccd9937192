import { queryOptions } from '@tanstack/react-query'
import { type Address, questionOf } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import { type ChangeOptions, useChangeOf, useMayChangeShared } from '../../../../web/client/change.ts'
import type { Learning, listTopics, showTopic } from '../../topics/contract.ts'

/** Everything under this key is asked anew after a change. */
const topicsKey = ['topics'] as const

/** Asked again while changes are learned. */
const again = (learning: Learning | undefined) =>
  learning?.state === 'waiting' || learning?.state === 'learning' ? 1_500 : false

export function topicsQuery(address: Address) {
  const question = questionOf(address)
  return queryOptions({
    queryKey: [...topicsKey, 'tree', question],
    queryFn: () => ask<typeof listTopics>('GET', '/api/topics', question),
    refetchInterval: ({ state }) => again(state.data?.learning),
  })
}

export function topicQuery(id: string) {
  return queryOptions({
    queryKey: [...topicsKey, 'one', id],
    queryFn: () => ask<typeof showTopic>('GET', '/api/topics/:id', { id }),
    refetchInterval: ({ state }) => again(state.data?.learning),
  })
}

/** A change of topics; everything about them is asked anew. */
export function useTopicChange<In, Out>(run: (input: In) => Promise<Out>, options?: ChangeOptions<Out>) {
  return useChangeOf(topicsKey, run, options)
}

/** Topics are shared by all: who is limited to units looks on. */
export function useMayChangeTopics(): boolean {
  return useMayChangeShared('voice:write')
}
