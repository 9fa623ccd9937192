import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../web/client/api.ts'
import { Confirm } from '../../../web/kit/Confirm.tsx'
import { count } from '../../../web/kit/numbers.ts'
import { toastFailed } from '../../../web/kit/toast.ts'
import type { Import, undoImport } from '../imports/contract.ts'
import { importQuery, importsQuery } from './questions.ts'
import { say } from './say.ts'

type TakeBackProps = Pick<Import, 'id' | 'status' | 'mapping' | 'trial' | 'result'> & {
  /** After a draft was discarded there is nothing more to see of it. */
  onDiscarded?: () => void
}

/** Discards a draft, or undoes an import, after asking; nothing where there is nothing to take back. */
export function TakeBack({ id, status, mapping, trial, result, onDiscarded }: TakeBackProps) {
  const queries = useQueryClient()
  // A trial that failed has written nothing either.
  const isDraft = status === 'draft' || status === 'tried' || (status === 'failed' && !trial)
  const takingBack = useMutation({
    mutationFn: () => ask<typeof undoImport>('DELETE', '/api/imports/:id', { id }),
    onError: toastFailed,
    onSuccess: (changed) => {
      queries.setQueryData(importQuery(id).queryKey, changed)
      if (isDraft) onDiscarded?.()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: importsQuery.queryKey, exact: true }),
  })
  if (!isDraft && status !== 'done' && status !== 'failed') return null
  const name = mapping.source
  const undoWords = result ? say('undoWords', { accepted: count(result.accepted) }) : say('undoWordsUnknown')
  return (
    <Confirm
      title={say(isDraft ? 'discardTitle' : 'undoTitle', { name })}
      action={say(isDraft ? 'discard' : 'undo')}
      onConfirm={() => takingBack.mutateAsync().catch(() => undefined)}
      trigger={(open) => (
        <Button variant="subtle" color="bad" onClick={open}>
          {say(isDraft ? 'discard' : 'undo')}
        </Button>
      )}
    >
      {isDraft ? say('discardWords') : undoWords}
    </Confirm>
  )
}
