import { Button, Group } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { ask } from '../../../web/client/api.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { moment } from '../../../web/kit/instants.ts'
import { count } from '../../../web/kit/numbers.ts'
import { Progress } from '../../../web/kit/Progress.tsx'
import type { Application, applyToHistory, cancelApplication, showHistory } from '../contract.ts'
import { historyQuery } from './questions.ts'
import { say, sayCounted } from './say.ts'
import { useChange, useMayChange } from './use-change.ts'

/** Whether what happened before is recognised by the rules of today; brings it up to date in the background. */
export function HistoryCard() {
  const history = useQuery(historyQuery)
  useRefreshOnceDone(history.data?.application?.status)
  return (
    <Card title={say('historyTitle')}>
      <Answer of={history} height={80}>
        {(shown) => <Shown {...shown} />}
      </Answer>
    </Card>
  )
}

function Shown({ isUpToDate, application }: OutputOf<typeof showHistory>) {
  const mayChange = useMayChange()
  const applying = useChange(() => ask<typeof applyToHistory>('POST', '/api/touchpoint-history', {}))
  const stopping = useChange(() => ask<typeof cancelApplication>('DELETE', '/api/touchpoint-history', {}))
  const isRunning = application?.status === 'running'
  return (
    <>
      {isRunning ? (
        <Progress
          label={say('applying', { changed: count(application.changed) })}
          share={application.progress}
        />
      ) : (
        <p>{say(isUpToDate ? 'upToDate' : 'notUpToDate')}</p>
      )}
      {application && <Last {...application} />}
      {mayChange && (
        <Group mt="sm">
          {isRunning ? (
            <Button loading={stopping.isPending} onClick={() => stopping.mutate(undefined)}>
              {say('stop')}
            </Button>
          ) : (
            !isUpToDate && (
              <Button
                variant="filled"
                loading={applying.isPending}
                onClick={() => applying.mutate(undefined)}
              >
                {say('apply')}
              </Button>
            )
          )}
        </Group>
      )}
    </>
  )
}

function Last({ status, changed, startedBy, finishedAt, error }: Application) {
  if (status === 'running') return error ? <p>{say('troubled', { error })}</p> : null
  if (!finishedAt) return null
  const values = { when: moment(finishedAt), who: startedBy }
  return <p>{sayCounted(status === 'cancelled' ? 'stopped' : 'applied', changed, values)}</p>
}

/** Every figure on other pages may be another one when the past was brought up to date. */
function useRefreshOnceDone(status: Application['status'] | undefined) {
  const queries = useQueryClient()
  const before = useRef(status)
  useEffect(() => {
    const wasRunning = before.current === 'running'
    before.current = status
    if (wasRunning && status !== 'running') queries.invalidateQueries()
  }, [queries, status])
}
