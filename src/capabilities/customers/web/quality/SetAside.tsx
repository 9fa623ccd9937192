import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { toastFailed } from '../../../../web/kit/toast.ts'
import type { listIgnored, restoreIgnored } from '../../quality/contract.ts'
import { fieldInWords, problemInWords } from './in-words.ts'
import styles from './Quality.module.css'
import { ignoredQuery, qualityQuery } from './questions.ts'
import { say } from './say.ts'

/** What somebody set aside, with the reason, and a way back. */
export function SetAside() {
  const [isOpen, setOpen] = useState(false)
  return (
    <Card
      title={say('setAside')}
      aside={
        !isOpen && (
          <Button variant="subtle" onClick={() => setOpen(true)}>
            {say('setAsideShow')}
          </Button>
        )
      }
    >
      {isOpen && <List />}
    </Card>
  )
}

function List() {
  const ignored = useQuery(ignoredQuery)
  return (
    <Answer
      of={ignored}
      isEmpty={({ ignored }) => ignored.length === 0}
      empty={<p className={styles.note}>{say('setAsideNone')}</p>}
    >
      {({ ignored }) => (
        <ul className={styles.list}>
          {ignored.map((one) => (
            <One key={`${one.customerId} ${one.field} ${one.problem}`} {...one} />
          ))}
        </ul>
      )}
    </Answer>
  )
}

function One({
  customerId,
  name,
  field,
  problem,
  reason,
  by,
  at,
}: OutputOf<typeof listIgnored>['ignored'][number]) {
  const mayRestore = useMay('customers:write')
  const queries = useQueryClient()
  const restoring = useMutation({
    mutationFn: () =>
      ask<typeof restoreIgnored>('DELETE', '/api/quality/ignored', { customerId, field, problem }),
    onError: toastFailed,
    onSuccess: () => queries.invalidateQueries({ queryKey: qualityQuery.queryKey }),
  })
  return (
    <li>
      <Link to="/customers/$id" params={{ id: customerId }}>
        {name ?? say('unnamed', { id: customerId.slice(0, 8) })}
      </Link>
      <span>
        {fieldInWords(field)}: {problemInWords(problem)}
      </span>
      <span>“{reason}”</span>
      <span className={styles.quiet}>{say('by', { by, at: day(at) })}</span>
      {mayRestore && (
        <Button variant="subtle" loading={restoring.isPending} onClick={() => restoring.mutate()}>
          {say('restore')}
        </Button>
      )}
    </li>
  )
}
