import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type { Finding, mendFindings } from '../../quality/contract.ts'
import { qualityQuery } from './questions.ts'
import { say } from './say.ts'

/** Writes the proposals, and says how many were written and why others were not. */
export function useMending(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (findings: Finding[]) =>
      ask<typeof mendFindings>('POST', '/api/quality/mendings', {
        items: findings.map(({ customerId, field, problem, proposal }) => ({
          customerId,
          field,
          problem,
          proposal: proposal!,
        })),
      }),
    onError: toastFailed,
    onSuccess: ({ mended, refused }) => {
      if (mended > 0) toastDone(say('mended', { count: mended }))
      const [first] = refused
      if (first)
        toastFailed(
          Object.assign(new Error(say('refused', { count: refused.length, reason: first.reason })), {
            fix: first.fix ?? undefined,
          }),
        )
      onDone()
      return queries.invalidateQueries({ queryKey: qualityQuery.queryKey })
    },
  })
}
