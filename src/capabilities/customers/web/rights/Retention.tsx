import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { OnlyHeard } from '../../../../web/kit/OnlyHeard.tsx'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { RetentionRule } from '../../rights/contract.ts'
import { retentionQuery } from './questions.ts'
import { RetentionForm } from './RetentionForm.tsx'
import styles from './rights.module.css'
import { say } from './say.ts'

const columns: Column<RetentionRule>[] = [
  { key: 'kind', head: say('kind'), cell: ({ name }) => <b>{name}</b> },
  {
    key: 'kept',
    head: say('keptFor'),
    cell: ({ days, wordsOnly }) =>
      days === null ? (
        say('forGood')
      ) : (
        <>
          {say('days', { count: days })}{' '}
          {wordsOnly && <span className={styles.small}>{say('thenWords')}</span>}
        </>
      ),
  },
  {
    key: 'last',
    head: say('lastRun'),
    cell: ({ days, lastRunAt, lastRemoved }) =>
      days === null
        ? ''
        : lastRunAt
          ? say('lastRunLine', { day: day(lastRunAt), count: lastRemoved ?? 0 })
          : say('neverRun'),
  },
]

/** How long each kind of data is kept, and what the last night removed. */
export function Retention() {
  const rules = useQuery(retentionQuery)
  const mayManage = useMay('privacy:manage')
  const [open, setOpen] = useState<RetentionRule>()
  const changing: Column<RetentionRule> = {
    key: 'actions',
    head: <OnlyHeard>{say('actions')}</OnlyHeard>,
    isNumber: true,
    cell: (rule) => (
      <Button
        variant="subtle"
        aria-label={say('changeNamed', { name: rule.name })}
        onClick={() => setOpen(rule)}
      >
        {say('change')}
      </Button>
    ),
  }
  return (
    <Card flush title={say('retention')}>
      <p className={`${styles.words} ${styles.under}`}>{say('retentionWords')}</p>
      <Answer of={rules} height={300}>
        {({ rules }) => (
          <Table
            label={say('retention')}
            rows={rules}
            rowKey={({ kind }) => kind}
            columns={mayManage ? [...columns, changing] : columns}
          />
        )}
      </Answer>
      {open && <RetentionForm rule={open} onClose={() => setOpen(undefined)} />}
    </Card>
  )
}
