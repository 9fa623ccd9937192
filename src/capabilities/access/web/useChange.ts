import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../web/client/api.ts'
import { toastDone } from '../../../web/kit/toast.ts'
import type { changePerson, Person } from '../contract.ts'
import { peopleQuery } from './questions.ts'
import { say } from './say.ts'

type PersonChange = Partial<Pick<Person, 'name' | 'role' | 'units'>> & { disabled?: boolean }

/** Changes a person and shows the list anew; whoever calls says why it was refused. */
export function useChange({ id, name }: Person) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: PersonChange) =>
      ask<typeof changePerson>('PATCH', '/api/people/:id', { id, ...change }),
    onSuccess: () => toastDone(say('changed', { name })),
    onSettled: () => queries.invalidateQueries({ queryKey: peopleQuery.queryKey }),
  })
}
