import { queryOptions } from '@tanstack/react-query'
import type { SentOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import type * as contract from '../../front-line/contract.ts'
import { say } from './agents-say.ts'

const key = ['front-line'] as const

export const frontLineQuery = (person: string | undefined) =>
  queryOptions({
    queryKey: [...key, 'page', person],
    queryFn: () => ask<typeof contract.showFrontLine>('GET', '/api/front-line', { person }),
    // Never the words of one colleague under the name of another.
    placeholderData: undefined,
  })

export const servingQuery = queryOptions({
  queryKey: [...key, 'people'],
  queryFn: () => ask<typeof contract.listServing>('GET', '/api/front-line/people', {}),
})

export const agentsQuery = queryOptions({
  queryKey: [...key, 'agents'],
  queryFn: () => ask<typeof contract.listAgents>('GET', '/api/front-line/agents', {}),
})

export const useAgent = () =>
  useChangeOf(
    key,
    (set: SentOf<typeof contract.setAgent>) =>
      ask<typeof contract.setAgent>('PUT', '/api/front-line/agents', set),
    { done: () => say('saved') },
  )
