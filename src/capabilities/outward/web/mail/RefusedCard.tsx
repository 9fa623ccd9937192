import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { OnlyHeard } from '../../../../web/kit/OnlyHeard.tsx'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { allowAddress, RefusedAddress } from '../../addresses/contract.ts'
import styles from '../Outward.module.css'
import type { MailAddress, Reason } from './address.ts'
import { refusedQuery } from './queries.ts'
import { say } from './say.ts'

const reasons = ['bounced', 'complained', 'unsubscribed'] as const

/** Addresses that get nothing more, with the reason; what came back by mistake can be written to again. */
export function RefusedCard() {
  const search = useSearch({ from: '/inside/settings/mail' })
  const navigate = useNavigate({ from: '/settings/mail' })
  const change = (part: MailAddress) =>
    navigate({ search: (before: MailAddress) => ({ ...before, ...part }), replace: true })
  const refused = useQuery(refusedQuery(search))
  const counts = refused.data?.counts
  const total = counts && counts.bounced + counts.complained + counts.unsubscribed
  return (
    <Card flush title={say('refused')}>
      <p className={`${styles.words} ${styles.inset}`}>{say('refusedWords')}</p>
      {total !== undefined && total > 0 && (
        <div className={styles.bar}>
          <select
            aria-label={say('reason')}
            value={search.reason ?? ''}
            onChange={(event) => change({ reason: (event.currentTarget.value || undefined) as Reason })}
          >
            <option value="">{`${say('all')} (${count(total)})`}</option>
            {reasons.map((one) => (
              <option key={one} value={one}>{`${say(one)} (${count(counts![one])})`}</option>
            ))}
          </select>
          <TextInput
            size="xs"
            type="search"
            aria-label={say('find')}
            placeholder={say('find')}
            value={search.address ?? ''}
            onChange={(event) => change({ address: event.currentTarget.value || undefined })}
          />
        </div>
      )}
      <Answer
        of={refused}
        height={160}
        isEmpty={({ addresses }) => addresses.length === 0}
        empty={
          <p className={`${styles.words} ${styles.inset}`}>{say(total === 0 ? 'noneRefused' : 'noneSuch')}</p>
        }
      >
        {({ addresses }) => (
          <Table
            label={say('refused')}
            rows={addresses}
            rowKey={({ mark, channel, purpose }) => `${mark} ${channel} ${purpose}`}
            columns={columns}
          />
        )}
      </Answer>
    </Card>
  )
}

const channelWords = { email: 'email', sms: 'smsChannel', whatsapp: 'whatsappChannel' } as const

const columns: Column<RefusedAddress>[] = [
  { key: 'when', head: say('when'), cell: ({ at }) => day(at) },
  { key: 'channel', head: say('channel'), cell: ({ channel }) => say(channelWords[channel]) },
  {
    key: 'reason',
    head: say('reason'),
    cell: ({ reason, why }) => (
      <div className={styles.why}>
        <div>
          <Tag tone={reason === 'unsubscribed' ? 'plain' : 'warn'}>{say(reason)}</Tag>
        </div>
        {reason !== 'unsubscribed' && <span>{why}</span>}
      </div>
    ),
  },
  {
    key: 'who',
    head: say('who'),
    cell: ({ customerId }) =>
      customerId ? (
        <Link to="/customers/$id" params={{ id: customerId }}>
          {say('customer')}
        </Link>
      ) : (
        say('nobody')
      ),
  },
  {
    key: 'allow',
    head: <OnlyHeard>{say('actions')}</OnlyHeard>,
    isNumber: true,
    cell: (row) => <Allow {...row} />,
  },
]

function Allow({ mark, reason }: RefusedAddress) {
  const allowing = useChangeOf(
    ['refused-addresses'],
    () => ask<typeof allowAddress>('DELETE', '/api/refused-addresses/:mark', { mark }),
    { done: () => say('allowed') },
  )
  if (reason !== 'bounced') return null
  return (
    <Button variant="subtle" loading={allowing.isPending} onClick={() => allowing.mutate(undefined)}>
      {say('allow')}
    </Button>
  )
}
