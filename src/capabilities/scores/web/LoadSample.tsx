import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from '../../../web/client/api.ts'
import { Progress } from '../../../web/kit/Progress.tsx'
import { toastFailed } from '../../../web/kit/toast.ts'
import type { loadSample } from '../../ingestion/sample-loading/contract.ts'
import { sampleQuery } from '../../ingestion/web/questions.ts'
import { say } from './say.ts'

/** Loads the invented company and shows how far it has come; when it is there, so are the figures. */
export function LoadSample() {
  const queries = useQueryClient()
  const { data } = useQuery(sampleQuery)
  const loading = useMutation({
    mutationFn: () => ask<typeof loadSample>('POST', '/api/sample', {}),
    onError: toastFailed,
    onSuccess: (sample) => queries.setQueryData(sampleQuery.queryKey, sample),
  })
  const isPresent = data?.status === 'present'
  useEffect(() => {
    if (isPresent) queries.invalidateQueries()
  }, [isPresent, queries])
  if (data?.status === 'loading') return <Progress label={say('loadingSample')} share={data.progress} />
  return (
    <Button variant="filled" loading={loading.isPending || isPresent} onClick={() => loading.mutate()}>
      {say('loadSample')}
    </Button>
  )
}
