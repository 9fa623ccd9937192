import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import { toastFailed } from '../../../../web/kit/toast.ts'
import type { changeNote, deleteNote, listNotes, writeNote } from '../../notes/contract.ts'
import type { listColleagues } from '../../profile/contract.ts'

export function notesQuery(customer: string) {
  return queryOptions({
    queryKey: ['customer', customer, 'notes'],
    queryFn: () => ask<typeof listNotes>('GET', '/api/customers/:id/notes', { id: customer }),
  })
}

export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: () => ask<typeof listColleagues>('GET', '/api/colleagues', {}),
  staleTime: 300_000,
})

/** Writes, changes and deletes notes; the line and the pinned notes show it at once. */
export function useNotes() {
  const queries = useQueryClient()
  // Not waited for: what was done is done, and the page catches up by itself.
  const again = () => {
    for (const what of ['customer', 'account']) void queries.invalidateQueries({ queryKey: [what] })
  }
  const usual = { onError: toastFailed, onSuccess: again }
  const write = useMutation({
    mutationFn: (note: { id: string; text: string; mentions: string[]; pinned: boolean }) =>
      ask<typeof writeNote>('POST', '/api/customers/:id/notes', note),
    ...usual,
  })
  const change = useMutation({
    mutationFn: (note: { id: string; text?: string; mentions?: string[]; pinned?: boolean }) =>
      ask<typeof changeNote>('PATCH', '/api/notes/:id', note),
    ...usual,
  })
  const remove = useMutation({
    mutationFn: (id: string) => ask<typeof deleteNote>('DELETE', '/api/notes/:id', { id }),
    ...usual,
  })
  return { write, change, remove }
}
