import { Button, Checkbox } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { queryOf } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { More } from '../../../../web/kit/More.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { Finding, showQuality } from '../../quality/contract.ts'
import type { QualityAddress } from './address.ts'
import { IgnoreButton } from './IgnoreButton.tsx'
import { fieldInWords, problemInWords, proposalInWords } from './in-words.ts'
import styles from './Quality.module.css'
import { findingsQuery } from './questions.ts'
import { say } from './say.ts'
import { useMending } from './useMending.ts'

type ToMendProps = { toMend: OutputOf<typeof showQuality>['toMend']; address: QualityAddress }

/** At once, as many as the server takes. */
const mostAtOnce = 200

/** The very values that are wrong, and what to write instead: accepted one by one or many together. */
export function ToMend({ toMend, address }: ToMendProps) {
  const findings = useInfiniteQuery(findingsQuery(address))
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = findings
  const rows = findings.data?.pages.flatMap((page) => page.findings) ?? []
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const picked = rows.filter((one) => chosen.has(keyOf(one)))
  const mayMend = useMay('customers:write')
  const choose = (some: readonly Finding[]) => setChosen(new Set(some.slice(0, mostAtOnce).map(keyOf)))
  const turn = (one: Finding) =>
    setChosen((now) =>
      now.has(keyOf(one))
        ? new Set([...now].filter((key) => key !== keyOf(one)))
        : new Set([...now, keyOf(one)]),
    )
  return (
    <Card title={say('mendTitle')} flush>
      <div className={styles.tools}>
        <WhatIsWrong toMend={toMend} address={address} />
        {mayMend && <MendTools rows={rows} picked={picked} onChoose={choose} />}
        <a href={`/api/quality/findings.csv${queryOf({ ...address })}`} download>
          {say('csv')}
        </a>
      </div>
      <Answer
        of={findings}
        height={320}
        isEmpty={() => rows.length === 0 && !hasNextPage}
        empty={
          <p className={`${styles.note} ${styles.inset}`}>
            {say(toMend.length === 0 ? 'mendNoneWords' : 'mendNoneHere')}
          </p>
        }
      >
        {() => (
          <Table
            label={say('mendTitle')}
            rows={rows}
            rowKey={keyOf}
            columns={mayMend ? [choosing(chosen, turn), ...columns] : columns}
          />
        )}
      </Answer>
      <div className={styles.inset}>
        <More has={hasNextPage} isFetching={isFetchingNextPage} onMore={fetchNextPage} />
      </div>
    </Card>
  )
}

function keyOf({ customerId, field, problem }: Finding) {
  return `${customerId} ${field} ${problem}`
}

function nameOf({ name, customerId }: Finding) {
  return name || say('unnamed', { id: customerId.slice(0, 8) })
}

const columns: Column<Finding>[] = [
  {
    key: 'name',
    head: say('customers'),
    cell: (one) => (
      <Link to="/customers/$id" params={{ id: one.customerId }}>
        {nameOf(one)}
      </Link>
    ),
  },
  {
    key: 'problem',
    head: say('what'),
    cell: ({ field, problem, source }) => (
      <span className={styles.what}>
        {fieldInWords(field)}: {problemInWords(problem)}
        <span className={styles.small}>{source}</span>
      </span>
    ),
  },
  { key: 'value', head: say('now'), cell: ({ value }) => <span className={styles.value}>{value}</span> },
  {
    key: 'better',
    head: say('better'),
    cell: (one) => (
      <span className={one.proposal ? styles.better : styles.quiet}>{proposalInWords(one)}</span>
    ),
  },
]

function choosing(chosen: ReadonlySet<string>, turn: (one: Finding) => void): Column<Finding> {
  return {
    key: 'choose',
    head: '',
    cell: (one) => (
      <Checkbox
        size="xs"
        radius={3}
        aria-label={say('choose', { name: `${nameOf(one)}, ${fieldInWords(one.field)}` })}
        checked={chosen.has(keyOf(one))}
        onChange={() => turn(one)}
      />
    ),
  }
}

interface ToolsProps {
  rows: Finding[]
  picked: Finding[]
  onChoose: (some: readonly Finding[]) => void
}

function MendTools({ rows, picked, onChoose }: ToolsProps) {
  const mending = useMending(() => onChoose([]))
  const mendable = picked.filter(({ proposal }) => proposal !== null)
  const proposed = rows.filter(({ proposal }) => proposal !== null)
  return (
    <>
      {proposed.length > 0 && (
        <Button onClick={() => onChoose(picked.length > 0 ? [] : proposed)}>{say('chooseAll')}</Button>
      )}
      {mendable.length > 0 && (
        <Button variant="filled" loading={mending.isPending} onClick={() => mending.mutate(mendable)}>
          {say('accept', { n: mendable.length })}
        </Button>
      )}
      {picked.length > 0 && <IgnoreButton picked={picked} onDone={() => onChoose([])} />}
    </>
  )
}

function WhatIsWrong({ toMend, address }: ToMendProps) {
  const navigate = useNavigate()
  const all = toMend.reduce((sum, { n }) => sum + n, 0)
  const chosen = address.problem
    ? `${address.field} ${address.problem}`
    : address.field
      ? `${address.field} `
      : ''
  const fields = [...new Set(toMend.map(({ field }) => field))]
  const go = (value: string) => {
    const [field, ...problem] = value.split(' ')
    return navigate({
      to: '/customers/quality',
      search: (now) => ({ ...now, field: field || undefined, problem: problem.join(' ') || undefined }),
      resetScroll: false,
    })
  }
  return (
    <select aria-label={say('what')} value={chosen} onChange={(event) => go(event.currentTarget.value)}>
      <option value="">{say('everything', { n: count(all) })}</option>
      {address.field && !fields.includes(address.field) && (
        <option value={`${address.field} `}>{fieldInWords(address.field)}</option>
      )}
      {fields.map((field) => (
        <optgroup key={field} label={fieldInWords(field)}>
          <option value={`${field} `}>{fieldInWords(field)}</option>
          {toMend
            .filter((one) => one.field === field)
            .map(({ problem, n }) => (
              <option key={problem} value={`${field} ${problem}`}>
                {problemInWords(problem)} ({count(n)})
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  )
}
