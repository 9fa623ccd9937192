import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ask } from '../../../../web/client/api.ts'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type { revokeSource } from '../../contract.ts'
import type { changeMailbox, pauseMailbox, readMailboxNow, resumeMailbox } from '../../mailbox/contract.ts'
import { mailboxQuery } from '../hooks/questions.ts'
import { sourcesQuery } from '../questions.ts'
import type { settingsOf } from './mailbox-draft.ts'
import { say } from './say.ts'

type Act = 'readNow' | 'pause' | 'resume'

/** Reads now, pauses, or goes on. */
export function useMailboxAct(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (act: Act) => {
      if (act === 'readNow') return ask<typeof readMailboxNow>('POST', '/api/mailboxes/:id/reading', { id })
      if (act === 'pause') return ask<typeof pauseMailbox>('POST', '/api/mailboxes/:id/pause', { id })
      return ask<typeof resumeMailbox>('DELETE', '/api/mailboxes/:id/pause', { id })
    },
    onError: toastFailed,
    onSuccess: (mailbox, act) => {
      queries.setQueryData(mailboxQuery(id).queryKey, mailbox)
      if (act === 'readNow') toastDone(say('asked'))
    },
  })
}

export function useMailboxChange(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (settings: ReturnType<typeof settingsOf>) =>
      ask<typeof changeMailbox>('PATCH', '/api/mailboxes/:id', { id, ...settings }),
    onSuccess: (mailbox) => {
      queries.setQueryData(mailboxQuery(id).queryKey, mailbox)
      toastDone(say('saved'))
    },
  })
}

export function useRemoval(id: string) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => ask<typeof revokeSource>('DELETE', '/api/sources/:id', { id }),
    onError: toastFailed,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: sourcesQuery.queryKey })
      await navigate({ to: '/sources' })
    },
  })
}
