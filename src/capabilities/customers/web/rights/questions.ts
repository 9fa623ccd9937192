import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import type { listConsents, listPurposes } from '../../consent/contract.ts'
import type {
  listErasures,
  listPublicNotes,
  listRetention,
  previewRetention,
  showErasure,
  showOwnPageLink,
  showPrivacy,
} from '../../rights/contract.ts'

export function consentsQuery(id: string) {
  return queryOptions({
    queryKey: ['customer', id, 'consents'],
    queryFn: () => ask<typeof listConsents>('GET', '/api/customers/:id/consents', { id }),
  })
}

export function ownPageLinkQuery(id: string) {
  return queryOptions({
    queryKey: ['customer', id, 'own-page-link'],
    queryFn: () => ask<typeof showOwnPageLink>('GET', '/api/customers/:id/own-page-link', { id }),
  })
}

/** Asked again while it is under way, so that the end is seen. */
export function erasureQuery(id: string) {
  return queryOptions({
    queryKey: ['customer', id, 'erasure'],
    queryFn: () => ask<typeof showErasure>('GET', '/api/customers/:id/erasure', { id }),
    refetchInterval: ({ state }) => (state.data?.erasure ? 2_000 : false),
    retry: false,
  })
}

export const purposesQuery = queryOptions({
  queryKey: ['consent-purposes'],
  queryFn: () => ask<typeof listPurposes>('GET', '/api/consent-purposes', {}),
})

export const privacyQuery = queryOptions({
  queryKey: ['privacy'],
  queryFn: () => ask<typeof showPrivacy>('GET', '/api/privacy', {}),
})

export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: () => ask<typeof listRetention>('GET', '/api/retention', {}),
})

export function previewQuery(wanted: { kind: string; days: number; wordsOnly: boolean }) {
  const { kind, days, wordsOnly } = wanted
  return queryOptions({
    queryKey: ['retention', kind, days, wordsOnly],
    queryFn: () =>
      ask<typeof previewRetention>('GET', '/api/retention/:kind/preview', {
        kind,
        days,
        wordsOnly: String(wordsOnly),
      }),
  })
}

export const notesQuery = queryOptions({
  queryKey: ['public-notes'],
  queryFn: () => ask<typeof listPublicNotes>('GET', '/api/public-notes', {}),
})

export const erasuresQuery = infiniteQueryOptions({
  queryKey: ['erasures'],
  queryFn: ({ pageParam: cursor }) => ask<typeof listErasures>('GET', '/api/erasures', { cursor }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
})
