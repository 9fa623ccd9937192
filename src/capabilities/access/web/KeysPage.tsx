import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client/api.ts'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { Confirm } from '../../../web/kit/Confirm.tsx'
import { CopyOnce } from '../../../web/kit/CopyOnce.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { day, moment } from '../../../web/kit/instants.ts'
import { OnlyHeard } from '../../../web/kit/OnlyHeard.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { toastFailed } from '../../../web/kit/toast.ts'
import type { Key, revokeKey } from '../contract.ts'
import { KeyForm, type MadeKey } from './KeyForm.tsx'
import { keysQuery } from './questions.ts'
import { SettingsTabs } from './SettingsTabs.tsx'
import { say } from './say.ts'
import { UnitNames } from './UnitNames.tsx'

/** Keys for programs: make one, see when each was last used, revoke. */
export function KeysPage() {
  const keys = useQuery(keysQuery)
  const mayManage = useMay('keys:manage')
  const [isMaking, setMaking] = useState(false)
  const [made, setMade] = useState<MadeKey>()
  const make = (
    <Button variant="filled" onClick={() => setMaking(true)}>
      {say('makeKey')}
    </Button>
  )
  return (
    <Page title={say('keys')} sub={say('keysSub')} bar={<SettingsTabs />} actions={mayManage && make}>
      {isMaking && <KeyForm onClose={() => setMaking(false)} onMade={setMade} />}
      {made && <CopyOnce key={made.token} label={say('token', { name: made.name })} secret={made.token} />}
      <Answer
        of={keys}
        height={240}
        isEmpty={({ keys }) => keys.length === 0}
        empty={<EmptyTeach title={say('noKeys')}>{say('noKeysWords')}</EmptyTeach>}
      >
        {({ keys }) => (
          <Card flush>
            <Table
              label={say('keys')}
              rows={keys}
              rowKey={({ id }) => id}
              columns={mayManage ? [...columns, revoking] : columns}
            />
          </Card>
        )}
      </Answer>
    </Page>
  )
}

const columns: Column<Key>[] = [
  {
    key: 'name',
    head: say('name'),
    sortBy: ({ name }) => name,
    cell: ({ name, last4 }) => (
      <>
        <b>{name}</b> <code>…{last4}</code>
      </>
    ),
  },
  { key: 'may', head: say('may'), cell: ({ permissions }) => permissions.join(', ') },
  { key: 'units', head: say('units'), cell: ({ units }) => <UnitNames ids={units} /> },
  {
    key: 'used',
    head: say('lastUsed'),
    sortBy: ({ lastUsedAt }) => lastUsedAt,
    cell: ({ lastUsedAt }) => (lastUsedAt ? moment(lastUsedAt) : say('never')),
  },
  {
    key: 'since',
    head: say('added'),
    sortBy: ({ createdAt }) => createdAt,
    cell: ({ createdAt }) => day(createdAt),
  },
]

const revoking: Column<Key> = {
  key: 'revoke',
  head: <OnlyHeard>{say('actions')}</OnlyHeard>,
  isNumber: true,
  cell: (key) => <Revoke {...key} />,
}

function Revoke({ id, name, revokedAt }: Key) {
  const queries = useQueryClient()
  const revoking = useMutation({
    mutationFn: () => ask<typeof revokeKey>('DELETE', '/api/keys/:id', { id }),
    onError: toastFailed,
    onSettled: () => queries.invalidateQueries({ queryKey: keysQuery.queryKey }),
  })
  if (revokedAt) return <Tag tone="bad">{say('revoked')}</Tag>
  return (
    <Confirm
      title={say('revokeTitle', { name })}
      action={say('revoke')}
      onConfirm={() => revoking.mutateAsync()}
      trigger={(open) => (
        <Button variant="subtle" color="bad" onClick={open}>
          {say('revoke')}
        </Button>
      )}
    >
      {say('revokeWords')}
    </Confirm>
  )
}
