import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type {
  chooseModel,
  defineLeaving,
  HealthState,
  learnNow,
  previewLeaving,
  showArithmetic,
  showBacktest,
  showHealth,
} from '../../health/contract.ts'
import type { showAccountStanding } from '../../standing/contract.ts'
import { say } from './say.ts'

/** While it learns the page looks again by itself. */
const againMs = 4_000

export const healthQuery = queryOptions({
  queryKey: ['health', 'state'],
  queryFn: () => ask<typeof showHealth>('GET', '/api/health', {}),
  refetchInterval: ({ state }) => (state.data?.isLearning ? againMs : false),
})

export function previewQuery(leaving: HealthState['leaving']) {
  const text = JSON.stringify(leaving)
  return queryOptions({
    queryKey: ['health', 'preview', text],
    queryFn: () => ask<typeof previewLeaving>('GET', '/api/health/preview', { leaving: text }),
    placeholderData: keepPreviousData,
    retry: false,
  })
}

export function backtestQuery(model: string | undefined) {
  return queryOptions({
    queryKey: ['health', 'backtest', model],
    queryFn: () => ask<typeof showBacktest>('GET', '/api/health/backtest', { model }),
    placeholderData: keepPreviousData,
  })
}

/** As it stands now, which is there soon, or with the week before. */
export function arithmeticQuery(id: string, what: 'now' | 'compared') {
  const onlyNow = what === 'now' ? 'true' : undefined
  return queryOptions({
    queryKey: ['health', 'customers', id, what],
    queryFn: () => ask<typeof showArithmetic>('GET', '/api/health/customers/:id/arithmetic', { id, onlyNow }),
  })
}

export function accountHealthQuery(id: string) {
  return queryOptions({
    queryKey: ['health', 'accounts', id],
    queryFn: () => ask<typeof showAccountStanding>('GET', '/api/health/accounts/:id', { id }),
  })
}

/** What changes health as a whole; the pages look anew afterwards. */
export function useHealthChanges() {
  const queries = useQueryClient()
  const done = (message: string) => async () => {
    toastDone(message)
    await queries.invalidateQueries({ queryKey: ['health'] })
  }
  const define = useMutation({
    mutationFn: (leaving: HealthState['leaving'] | null) =>
      ask<typeof defineLeaving>('PUT', '/api/health/definition', { leaving }),
    onError: toastFailed,
    onSuccess: done(say('defined')),
  })
  const learn = useMutation({
    mutationFn: () => ask<typeof learnNow>('POST', '/api/health/learning', {}),
    onError: toastFailed,
    onSuccess: done(say('learningBegan')),
  })
  const choose = useMutation({
    mutationFn: (model: string) => ask<typeof chooseModel>('PUT', '/api/health/in-force', { model }),
    onError: toastFailed,
    onSuccess: done(say('chosen')),
  })
  return { define, learn, choose }
}
