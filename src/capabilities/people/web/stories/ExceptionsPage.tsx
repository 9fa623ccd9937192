import { Button, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import { money } from '../../../customers/web/money.ts'
import type { listExceptions } from '../../stories/contract.ts'
import { FrontLineTabs } from '../FrontLineTabs.tsx'
import type { ExceptionsAddress } from './address.ts'
import { ExceptionTable } from './ExceptionTable.tsx'
import { NoteException } from './NoteException.tsx'
import { exceptionsQuery } from './queries.ts'
import styles from './Stories.module.css'
import { say } from './say.ts'

/** What was granted beyond the rules, and why it was right. */
export function ExceptionsPage() {
  const address: ExceptionsAddress = useSearch({ from: '/inside/front-line/exceptions' })
  const exceptions = useQuery(exceptionsQuery(address))
  const [isNoting, setNoting] = useState(false)
  const navigate = useNavigate()
  const change = (part: ExceptionsAddress) =>
    navigate({ to: '/front-line/exceptions', search: { ...address, ...part }, resetScroll: false })
  const isNarrowed = Object.keys(address).length > 0
  const note = useMay('stories:write') && (
    <Button variant="filled" onClick={() => setNoting(true)}>
      {say('exNote')}
    </Button>
  )
  const nothing = (
    <EmptyTeach title={say(isNarrowed ? 'noneLike' : 'exNone')} actions={!isNarrowed && note}>
      {say(isNarrowed ? 'noneLikeWords' : 'exNoneWords')}
    </EmptyTeach>
  )
  return (
    <Page title={say('exTitle')} sub={say('exSub')} bar={<FrontLineTabs />} actions={note}>
      <Tools address={address} onChange={change} />
      <Answer
        of={exceptions}
        height={320}
        isEmpty={({ exceptions }) => exceptions.length === 0}
        empty={nothing}
      >
        {({ exceptions, costs, isCut }) => (
          <>
            <p className={styles.quiet}>{costWords(costs)}</p>
            <Card flush>
              <ExceptionTable exceptions={exceptions} />
            </Card>
            {isCut && <p className={styles.quiet}>{say('exCut', { n: count(exceptions.length) })}</p>}
          </>
        )}
      </Answer>
      {isNoting && <NoteException onClose={() => setNoting(false)} />}
    </Page>
  )
}

function costWords(costs: OutputOf<typeof listExceptions>['costs']): string {
  if (costs.length === 0) return say('exNoCosts')
  const sums = costs.map((one) =>
    say('exSum', { sum: money(String(one.amount), one.currency), count: one.n }),
  )
  return say('exCosts', { sums: sums.join(', ') })
}

const pauseMs = 250

interface ToolsProps {
  address: ExceptionsAddress
  onChange: (part: ExceptionsAddress) => void
}

function Tools({ address: { from = '', until = '', search }, onChange }: ToolsProps) {
  const find = useDebouncedCallback((words: string) => onChange({ search: words || undefined }), pauseMs)
  return (
    <div className={styles.tools}>
      <div className={styles.which}>
        <TextInput
          type="date"
          label={say('from')}
          value={from}
          onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
        />
        <TextInput
          type="date"
          label={say('until')}
          value={until}
          onChange={(event) => onChange({ until: event.currentTarget.value || undefined })}
        />
      </div>
      <TextInput
        type="search"
        aria-label={say('search')}
        placeholder={say('search')}
        defaultValue={search}
        onChange={(event) => find(event.currentTarget.value.trim())}
      />
    </div>
  )
}
