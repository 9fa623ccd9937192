import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { ask } from '../../../web/client/api.ts'
import type { changeMapping, Import, runImport, tryImport } from '../imports/contract.ts'
import type { Mapping } from '../imports/mapping.ts'
import { importQuery } from './questions.ts'

/** One import, asked again each second while it works; everything else is asked again when it has written. */
export function useImport(id: string) {
  const queries = useQueryClient()
  const asked = useQuery(importQuery(id))
  const status = asked.data?.status
  const before = useRef(status)
  useEffect(() => {
    const wasWriting = before.current === 'running' || before.current === 'undoing'
    before.current = status
    if (wasWriting && (status === 'done' || status === 'undone')) queries.invalidateQueries()
  }, [queries, status])
  return asked
}

/** Keeps each change of the mapping at once, so that a reload loses nothing; several are sent in their order. */
export function useMappingChange(id: string) {
  const queries = useQueryClient()
  const { queryKey } = importQuery(id)
  return useMutation({
    scope: { id: `mapping ${id}` },
    mutationFn: (mapping: Mapping) =>
      ask<typeof changeMapping>('PUT', '/api/imports/:id/mapping', { id, mapping }),
    onMutate: (mapping) => {
      queries.setQueryData(queryKey, (now: Import | undefined) => now && { ...now, mapping })
    },
    // While more changes wait, the answer to this one is already old.
    onSuccess: (changed) => {
      if (queries.isMutating({ mutationKey: ['mapping', id] }) <= 1) queries.setQueryData(queryKey, changed)
    },
    onError: () => queries.invalidateQueries({ queryKey }),
    mutationKey: ['mapping', id],
  })
}

/** Tries or imports; the import's status tells the rest. */
export function useBegin(id: string, what: 'trial' | 'run') {
  const queries = useQueryClient()
  const { queryKey } = importQuery(id)
  return useMutation({
    mutationFn: () => ask<typeof tryImport & typeof runImport>('POST', `/api/imports/:id/${what}`, { id }),
    onSuccess: (changed) => queries.setQueryData(queryKey, changed),
    onError: () => queries.invalidateQueries({ queryKey }),
  })
}
