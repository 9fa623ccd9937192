import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../web/client/api.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { moment } from '../../../web/kit/instants.ts'
import { OnlyHeard } from '../../../web/kit/OnlyHeard.tsx'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { toastDone, toastFailed } from '../../../web/kit/toast.ts'
import type { endSession, Session } from '../contract.ts'
import { browserOf } from './browser-name.ts'
import { sessionsQuery } from './questions.ts'
import { say } from './say.ts'

/** Every browser in which this person is signed in; the others can be signed out from here. */
export function OwnSessions() {
  const sessions = useQuery(sessionsQuery)
  return (
    <Card flush title={say('signedInAt')}>
      <Answer of={sessions} height={80}>
        {({ sessions }) => (
          <Table label={say('signedInAt')} rows={sessions} rowKey={({ id }) => id} columns={columns} />
        )}
      </Answer>
    </Card>
  )
}

const columns: Column<Session>[] = [
  {
    key: 'browser',
    head: say('browser'),
    cell: (session) => (
      <>
        <b>{browserInWords(session)}</b> {session.current && <Tag tone="good">{say('thisOne')}</Tag>}
      </>
    ),
  },
  { key: 'address', head: say('address'), cell: ({ address }) => address ?? '' },
  { key: 'since', head: say('added'), cell: ({ createdAt }) => moment(createdAt) },
  { key: 'until', head: say('endsBy'), cell: ({ expiresAt }) => moment(expiresAt) },
  {
    key: 'actions',
    head: <OnlyHeard>{say('actions')}</OnlyHeard>,
    isNumber: true,
    cell: (session) => !session.current && <End {...session} />,
  },
]

function browserInWords({ browser: userAgent }: Session) {
  const { browser, system } = browserOf(userAgent)
  if (browser && system) return say('browserOn', { browser, system })
  return browser ?? system ?? say('unknownBrowser')
}

function End({ id }: Session) {
  const queries = useQueryClient()
  const ending = useMutation({
    mutationFn: () => ask<typeof endSession>('DELETE', '/api/me/sessions/:id', { id }),
    onSuccess: () => toastDone(say('sessionEnded')),
    onError: toastFailed,
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  })
  return (
    <Button variant="subtle" color="bad" loading={ending.isPending} onClick={() => ending.mutate()}>
      {say('endSession')}
    </Button>
  )
}
