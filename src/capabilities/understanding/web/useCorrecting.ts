import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../web/client/api.ts'
import { toastFailed } from '../../../web/kit/toast.ts'
import type { CommentInFull, correctComment, withdrawCorrection } from '../contract.ts'
import type { EmotionName, FeelingName, SignalName } from './address.ts'
import { commentQuery } from './questions.ts'

/** What somebody says of a comment; what is left out stays as it is. */
export interface Said {
  feeling?: FeelingName
  emotions?: EmotionName[]
  signals?: SignalName[]
  topics?: string[]
}

interface Which {
  id: string
  at: string
}

/** Keeps what somebody says of a comment, and shows it wherever the comment stands. */
export function useCorrecting() {
  const queries = useQueryClient()
  const show = async (comment?: CommentInFull) => {
    if (comment) queries.setQueryData(commentQuery(comment.id).queryKey, comment)
    await queries.invalidateQueries({ queryKey: ['voice'] })
  }
  const correcting = useMutation({
    mutationFn: ({ id, at, said }: Which & { said: Said }) =>
      ask<typeof correctComment>('PUT', '/api/voice/comments/:id/correction', { id, at, ...said }),
    onError: toastFailed,
    onSuccess: show,
  })
  const withdrawing = useMutation({
    mutationFn: ({ id }: { id: string }) =>
      ask<typeof withdrawCorrection>('DELETE', '/api/voice/comments/:id/correction', { id }),
    onError: toastFailed,
    onSuccess: () => show(),
  })
  return {
    /** Whether it is kept; people are told where it is not. */
    correct: ({ id, at }: Which, said: Said) => kept(correcting.mutateAsync({ id, at, said })),
    withdraw: (id: string) => kept(withdrawing.mutateAsync({ id })),
    isBusy: correcting.isPending || withdrawing.isPending,
  }
}

function kept(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  )
}
