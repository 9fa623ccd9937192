import { Button, Group } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { ask } from '../../../web/client/api.ts'
import { ButtonLink } from '../../../web/client/links.tsx'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { Confirm } from '../../../web/kit/Confirm.tsx'
import { count } from '../../../web/kit/numbers.ts'
import { Progress } from '../../../web/kit/Progress.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { toastFailed } from '../../../web/kit/toast.ts'
import type { loadSample, removeSample, Sample } from '../sample-loading/contract.ts'
import { sampleQuery } from './questions.ts'
import styles from './SampleCard.module.css'
import { say } from './say.ts'

/** The invented company: load it to look around, remove it before judging real figures. */
export function SampleCard() {
  const sample = useQuery(sampleQuery)
  useRefreshOnceSettled(sample.data?.status)
  return (
    <Card
      title={
        <>
          {say('sampleTitle')} <Tag tone="warn">{say('sampleTag')}</Tag>
        </>
      }
    >
      <div className={styles.words}>
        <p>{say('sampleWords')}</p>
        <Answer of={sample} height={40}>
          {(state) => <State {...state} />}
        </Answer>
      </div>
    </Card>
  )
}

function State({ status, progress, interactions }: Sample) {
  const mayManage = useMay('sources:manage')
  const change = useSample()
  if (status === 'loading') return <Progress label={say('loadingSample')} share={progress} />
  if (status === 'removing') return <Progress label={say('removingSample')} />
  if (status === 'absent') {
    return (
      mayManage && (
        <Button loading={change.isPending} onClick={() => change.mutate('POST')}>
          {say('loadSample')}
        </Button>
      )
    )
  }
  return (
    <>
      <p>
        <strong>{say('samplePresent', { interactions: count(interactions) })}</strong>
      </p>
      <Group gap="xs">
        <ButtonLink to="/">{say('seeIt')}</ButtonLink>
        {mayManage && (
          <Confirm
            title={say('removeSampleTitle')}
            action={say('removeSample')}
            onConfirm={() => change.mutateAsync('DELETE').catch(() => undefined)}
            trigger={(open) => (
              <Button variant="subtle" color="bad" onClick={open}>
                {say('removeSample')}
              </Button>
            )}
          >
            {say('removeSampleWords')}
          </Confirm>
        )}
      </Group>
    </>
  )
}

function useSample() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (method: 'POST' | 'DELETE') =>
      ask<typeof loadSample & typeof removeSample>(method, '/api/sample', {}),
    onError: toastFailed,
    onSettled: () => queries.invalidateQueries({ queryKey: sampleQuery.queryKey }),
  })
}

/** When it has come or gone, every figure on other pages is another one. */
function useRefreshOnceSettled(status: Sample['status'] | undefined) {
  const queries = useQueryClient()
  const before = useRef(status)
  useEffect(() => {
    const wasBusy = before.current === 'loading' || before.current === 'removing'
    before.current = status
    if (wasBusy && (status === 'present' || status === 'absent')) queries.invalidateQueries()
  }, [queries, status])
}
