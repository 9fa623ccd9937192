import { useDebouncedValue } from '@mantine/hooks'
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { findCustomers, showCustomer } from '../../capabilities/customers/contract.ts'
import type { OutputOf } from '../../platform/http/endpoint.ts'
import { ask } from '../client/api.ts'
import { useMay } from '../client/session.ts'
import { say } from './palette-say.ts'
import type { Entry } from './palette-search.ts'

type Listed = OutputOf<typeof findCustomers>['customers'][number]

/** One letter begins too many names to be of use. */
const fewestLetters = 2
const pauseMs = 150
const prefix = 'customer '

/** Customers that begin with what is typed, asked for once the typing pauses. */
export function useFoundCustomers(typed: string) {
  const [search] = useDebouncedValue(typed.trim(), pauseMs)
  const may = useMay('customers:read')
  const wanted = may && typed.trim().length >= fewestLetters
  const open = useOpenCustomer()
  const { data, error, isFetching } = useQuery({
    queryKey: ['customers', 'palette', search],
    queryFn: () => ask<typeof findCustomers>('GET', '/api/customers', { search, limit: 8 }),
    enabled: wanted && search.length >= fewestLetters,
    // Enter must not open somebody who was found for other letters.
    placeholderData: undefined,
  })
  const isCurrent = wanted && search === typed.trim()
  return {
    entries: isCurrent && data ? data.customers.map(open) : [],
    isSeeking: wanted && (isFetching || !isCurrent),
    error: isCurrent ? error : null,
  }
}

/** The customers among what was used lately, by their names of today; who is gone or out of sight is left out. */
export function useLatelyCustomers(lately: readonly string[]): Entry[] {
  const may = useMay('customers:read')
  const open = useOpenCustomer()
  const ids = lately.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length))
  const answers = useQueries({ queries: may ? ids.map(customerQuery) : [] })
  return answers.flatMap(({ data }) => (data ? open(data) : []))
}

function customerQuery(id: string) {
  return queryOptions({
    queryKey: ['customers', 'palette', 'one', id],
    queryFn: () => ask<typeof showCustomer>('GET', '/api/customers/:id', { id }),
  })
}

function useOpenCustomer() {
  const navigate = useNavigate()
  return ({ id, name, email, phone }: Pick<Listed, 'id' | 'name' | 'email' | 'phone'>): Entry => ({
    id: `${prefix}${id}`,
    group: say('customers'),
    label: name ?? email ?? phone ?? id,
    hint: (name && (email ?? phone)) || undefined,
    run: () => navigate({ to: '/customers/$id', params: { id } }),
  })
}
