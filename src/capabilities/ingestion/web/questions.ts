import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ask } from '../../../web/client/api.ts'
import type { listDeadLetters, listSources } from '../contract.ts'
import type { Import, listImports, listMappings, showImport } from '../imports/contract.ts'
import type { showSample } from '../sample-loading/contract.ts'

const everySecond = 1000

export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: () => ask<typeof listSources>('GET', '/api/sources', {}),
  refetchInterval: 15_000, // what arrives shows itself
})

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: () => ask<typeof listImports>('GET', '/api/imports', {}),
  refetchInterval: ({ state }) => (state.data?.imports.some(isBusy) ? everySecond : false),
})

export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', id],
    queryFn: () => ask<typeof showImport>('GET', '/api/imports/:id', { id }),
    placeholderData: undefined,
    refetchInterval: ({ state }) => (state.data && isBusy(state.data) ? everySecond : false),
  })
}

export const mappingsQuery = queryOptions({
  queryKey: ['mappings'],
  queryFn: () => ask<typeof listMappings>('GET', '/api/mappings', {}),
})

/** @param source name of the source; every one without it */
export function deadLettersQuery(source: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['dead-letters', source],
    queryFn: ({ pageParam }) =>
      ask<typeof listDeadLetters>('GET', '/api/dead-letters', { source, cursor: pageParam, limit: 20 }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

export const sampleQuery = queryOptions({
  queryKey: ['sample'],
  queryFn: () => ask<typeof showSample>('GET', '/api/sample', {}),
  refetchInterval: ({ state }) =>
    state.data?.status === 'loading' || state.data?.status === 'removing' ? everySecond : false,
})

/** Whether something goes on in the background. */
export function isBusy({ status }: Pick<Import, 'status'>): boolean {
  return status === 'trying' || status === 'running' || status === 'undoing'
}
