import { queryOptions } from '@tanstack/react-query'
import type { SentOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import type * as contract from '../../advocates/contract.ts'
import { say } from './say.ts'

const key = ['advocates'] as const

export const advocatesQuery = queryOptions({
  queryKey: [...key, 'ask'],
  queryFn: () => ask<typeof contract.listAdvocates>('GET', '/api/advocates', {}),
})

export const praiseQuery = queryOptions({
  queryKey: [...key, 'praise'],
  queryFn: () => ask<typeof contract.listPraise>('GET', '/api/advocates/praise', {}),
})

export const asksQuery = queryOptions({
  queryKey: [...key, 'asked'],
  queryFn: () => ask<typeof contract.listAsks>('GET', '/api/advocates/asks', {}),
})

export const advocacyQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: () => ask<typeof contract.showAdvocacy>('GET', '/api/customers/:id/advocacy', { id }),
  })

export const settingsQuery = queryOptions({
  queryKey: [...key, 'settings'],
  queryFn: () => ask<typeof contract.showAdvocateSettings>('GET', '/api/advocates/settings', {}),
})

export const useAsk = () =>
  useChangeOf(
    key,
    (asking: SentOf<typeof contract.askAdvocate>) =>
      ask<typeof contract.askAdvocate>('POST', '/api/advocates/asks', asking),
    { done: ({ way }) => say(way === 'mail' ? 'leaves' : 'noted') },
  )

export const useNote = () =>
  useChangeOf(
    key,
    (outcome: SentOf<typeof contract.noteOutcome>) =>
      ask<typeof contract.noteOutcome>('PATCH', '/api/advocates/asks/:id', outcome),
    { done: () => say('noted') },
  )

export const useSaveSettings = () =>
  useChangeOf(
    key,
    (settings: SentOf<typeof contract.changeAdvocateSettings>) =>
      ask<typeof contract.changeAdvocateSettings>('PUT', '/api/advocates/settings', settings),
    { done: () => say('saved') },
  )
