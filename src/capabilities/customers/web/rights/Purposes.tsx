import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { OnlyHeard } from '../../../../web/kit/OnlyHeard.tsx'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Purpose } from '../../consent/contract.ts'
import { PurposeForm } from './PurposeForm.tsx'
import { purposesQuery } from './questions.ts'
import styles from './rights.module.css'
import { say } from './say.ts'

const columns: Column<Purpose>[] = [
  {
    key: 'name',
    head: say('name'),
    cell: ({ name, endedAt }) => (
      <>
        <b>{name}</b> {endedAt && <Tag>{say('endedTag')}</Tag>}
      </>
    ),
  },
  {
    key: 'what',
    head: say('whatFor'),
    cell: ({ whatFor, whatYouGet }) => (
      <>
        {whatFor} <span className={styles.small}>{whatYouGet}</span>
      </>
    ),
  },
  { key: 'basis', head: say('basis'), cell: ({ basis }) => basis },
  {
    key: 'beginning',
    head: say('beginning'),
    cell: ({ askFirst }) => say(askFirst ? 'askFirst' : 'objects'),
  },
  {
    key: 'channels',
    head: say('channels'),
    cell: ({ channels }) => channels.map((channel) => say(channel)).join(', '),
  },
]

/** What customers are asked to permit, in the words they read. */
export function Purposes() {
  const purposes = useQuery(purposesQuery)
  const mayManage = useMay('privacy:manage')
  const [open, setOpen] = useState<Purpose | 'new'>()
  const changing: Column<Purpose> = {
    key: 'actions',
    head: <OnlyHeard>{say('actions')}</OnlyHeard>,
    isNumber: true,
    cell: (purpose) => (
      <Button
        variant="subtle"
        aria-label={say('changeNamed', { name: purpose.name })}
        onClick={() => setOpen(purpose)}
      >
        {say('change')}
      </Button>
    ),
  }
  return (
    <Card
      flush
      title={say('purposes')}
      aside={mayManage && <Button onClick={() => setOpen('new')}>{say('addPurpose')}</Button>}
    >
      <p className={`${styles.words} ${styles.under}`}>{say('purposesWords')}</p>
      <Answer of={purposes} height={260}>
        {({ purposes }) => (
          <Table
            label={say('purposes')}
            rows={purposes}
            rowKey={({ id }) => id}
            columns={mayManage ? [...columns, changing] : columns}
          />
        )}
      </Answer>
      {open && <PurposeForm purpose={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Card>
  )
}
