import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import type { loadSample, removeSample } from '../../capabilities/ingestion/sample-loading/contract.ts'
import { sampleQuery } from '../../capabilities/ingestion/web/questions.ts'
import { ask } from '../client/api.ts'
import { useMay } from '../client/session.ts'
import { toastDone, toastFailed } from '../kit/toast.ts'
import { say } from './palette-say.ts'
import type { Entry } from './palette-search.ts'

/** Loads the invented company where it is absent, removes it where it is here. */
export function useSampleEntries(): Entry[] {
  const queries = useQueryClient()
  const may = useMay('sources:manage')
  const { data } = useQuery({ ...sampleQuery, enabled: may })
  const entry = { group: say('doThis'), also: say('sampleAlso'), isForgotten: true }
  if (may && data?.status === 'absent') {
    return [
      { ...entry, id: 'load-sample', label: say('loadSample'), run: () => load(queries).catch(toastFailed) },
    ]
  }
  if (may && data?.status === 'present') {
    const run = () => remove(queries).catch(toastFailed)
    return [{ ...entry, id: 'remove-sample', label: say('removeSample'), run }]
  }
  return []
}

async function load(queries: QueryClient) {
  await ask<typeof loadSample>('POST', '/api/sample', {})
  toastDone(say('sampleLoading'))
  await settleAs('present', queries)
  toastDone(say('sampleLoaded'))
}

async function remove(queries: QueryClient) {
  await ask<typeof removeSample>('DELETE', '/api/sample', {})
  toastDone(say('sampleRemoving'))
  await settleAs('absent', queries)
  toastDone(say('sampleRemoved'))
}

/** Waits until it has come or gone, wherever people are meanwhile; from then on every figure is another one. */
async function settleAs(wanted: 'present' | 'absent', queries: QueryClient) {
  let status: string
  do {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    status = (await queries.fetchQuery({ ...sampleQuery, staleTime: 0 })).status
  } while (status === 'loading' || status === 'removing')
  await queries.invalidateQueries()
  if (status !== wanted) throw new Error(say('sampleFailed'))
}
