import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SentOf } from '../../../../platform/http/endpoint.ts'
import { type Address, questionOf } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import { toastFailed } from '../../../../web/kit/toast.ts'
import type { findCustomers } from '../../../customers/contract.ts'
import type { listJourneys } from '../../definitions/contract.ts'
import type * as contract from '../../maps/contract.ts'
import type * as personas from '../../maps/personas-contract.ts'

export const mapsQuery = queryOptions({
  queryKey: ['maps'],
  queryFn: () => ask<typeof contract.listMaps>('GET', '/api/maps', {}),
})

export const personasQuery = queryOptions({
  queryKey: ['personas'],
  queryFn: () => ask<typeof personas.listPersonas>('GET', '/api/personas', {}),
})

export function personaFactsQuery(id: string) {
  return queryOptions({
    queryKey: ['personas', id, 'facts'],
    queryFn: () => ask<typeof personas.showPersonaFacts>('GET', '/api/personas/:id/facts', { id }),
    staleTime: 60_000,
  })
}

/** Asked again now and then: two people work on one map. */
export function mapQuery(id: string) {
  return queryOptions({
    queryKey: ['maps', id],
    queryFn: () => ask<typeof contract.showMap>('GET', '/api/maps/:id', { id }),
    refetchInterval: 20_000,
  })
}

export function measuredQuery(id: string, address: Address) {
  const question = questionOf(address)
  return queryOptions({
    queryKey: ['maps', id, 'measured', question],
    queryFn: () => ask<typeof contract.showMeasured>('GET', '/api/maps/:id/measured', { id, ...question }),
    placeholderData: (before) => before,
  })
}

export function measurableQuery(id: string) {
  return queryOptions({
    queryKey: ['maps', id, 'measurable'],
    queryFn: () => ask<typeof contract.listMeasurable>('GET', '/api/maps/:id/measurable', { id }),
    staleTime: 60_000,
  })
}

export function versionsQuery(id: string) {
  return queryOptions({
    queryKey: ['maps', id, 'versions'],
    queryFn: () => ask<typeof contract.listVersions>('GET', '/api/maps/:id/versions', { id }),
    staleTime: 0,
  })
}

export function comparisonQuery(id: string, number: number) {
  return queryOptions({
    queryKey: ['maps', id, 'versions', number],
    queryFn: () =>
      ask<typeof contract.compareVersion>('GET', '/api/maps/:id/versions/:number', { id, number }),
    staleTime: 0,
  })
}

/** The measured journeys a map can be held against, by name. */
export const journeysQuery = queryOptions({
  queryKey: ['journeys', 'for maps'],
  queryFn: () => ask<typeof listJourneys>('GET', '/api/journeys', {}),
})

/** Customers that begin with what is typed. */
export function customersLikeQuery(search: string) {
  return queryOptions({
    queryKey: ['customers', 'for maps', search],
    queryFn: () => ask<typeof findCustomers>('GET', '/api/customers', { search, limit: 6 }),
    enabled: search.length >= 2,
  })
}

/** All that changes a map; what is known of it is brought up to date with each. */
export function useMapChanges(id: string) {
  const queries = useQueryClient()
  const fresh = async () => {
    // What is still being asked for the first time would be answered as it was before the change.
    await queries.cancelQueries({ queryKey: ['maps', id, 'measured'] })
    await queries.invalidateQueries({ queryKey: ['maps'] })
  }
  const take = (map: contract.MapShown) => queries.setQueryData(mapQuery(id).queryKey, map)
  const cells = useMutation({
    mutationFn: (cells: SentOf<typeof contract.saveCells>['cells']) =>
      ask<typeof contract.saveCells>('PUT', '/api/maps/:id/cells', { id, cells }),
    onSuccess: ({ cells: written }) => {
      queries.setQueryData(
        mapQuery(id).queryKey,
        (map) => map && { ...map, cells: withWritten(map.cells, written) },
      )
      return fresh()
    },
    // Somebody else wrote it meanwhile: what it says now is shown beside what was to be written.
    onError: fresh,
  })
  const map = useMutation({
    mutationFn: (change: Omit<SentOf<typeof contract.changeMap>, 'id'>) =>
      ask<typeof contract.changeMap>('PATCH', '/api/maps/:id', { id, ...change }),
    onSuccess: (after) => {
      take(after)
      return fresh()
    },
    onError: (error) => {
      toastFailed(error)
      return fresh()
    },
  })
  return { cells, map, fresh, take }
}

function withWritten(cells: readonly contract.CellShown[], written: readonly contract.CellShown[]) {
  const isWritten = (cell: contract.CellShown) =>
    written.some(({ columnId, laneId }) => cell.columnId === columnId && cell.laneId === laneId)
  return [...cells.filter((cell) => !isWritten(cell)), ...written]
}
