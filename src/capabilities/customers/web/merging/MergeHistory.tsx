import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type { Merge, splitAgain } from '../../merging/contract.ts'
import { called, reasonInWords } from './in-words.ts'
import styles from './Merging.module.css'
import { mergesQuery, useForgetCustomers } from './questions.ts'
import { say } from './say.ts'

/** For the page of a customer: what they were merged from, by whom and why, and the way to split them again. */
export function MergeHistory({ id }: { id: string }) {
  const merges = useMerges(id)
  const mayMerge = useMay('customers:write')
  const toMerge = (
    <Link to="/customers/$id/merge" params={{ id }} search={{}}>
      {say('mergeWith')}
    </Link>
  )
  return (
    <Card title={say('history')} aside={mayMerge && toMerge}>
      <Answer
        of={merges}
        height={40}
        isEmpty={({ merges }) => merges.length === 0}
        empty={<p className={styles.quiet}>{say('historyNone')}</p>}
      >
        {({ merges }) => (
          <ul className={styles.history}>
            {merges.map((merge) => (
              <Entry key={merge.id} id={id} merge={merge} />
            ))}
          </ul>
        )}
      </Answer>
    </Card>
  )
}

/** Asks again while what happened is on its way, and shows everything anew when it has arrived. */
function useMerges(id: string) {
  const forget = useForgetCustomers()
  const merges = useQuery({
    ...mergesQuery(id),
    refetchInterval: ({ state }) => state.data?.merges.some(({ isMoving }) => isMoving) && askAgainMs,
  })
  const isMoving = merges.data?.merges.some((merge) => merge.isMoving)
  const wasMoving = useRef(false)
  useEffect(() => {
    if (wasMoving.current && !isMoving) forget()
    wasMoving.current = Boolean(isMoving)
  }, [isMoving, forget])
  return merges
}

const askAgainMs = 1_500

function Entry({ id, merge }: { id: string; merge: Merge }) {
  const { absorbed, survivor, reason, evidence, by, at, undone } = merge
  const mayMerge = useMay('customers:write')
  const isAbsorbed = undone !== null && absorbed.id === id
  return (
    <li className={undone ? styles.undone : undefined}>
      <div>
        <b>{isAbsorbed ? say('mergedInto', { name: called(survivor) }) : called(absorbed)}</b>
        <p className={styles.quiet}>
          {say('mergedOn', { day: day(at), by })}: {reasonInWords(reason, evidence)}
        </p>
        {merge.isMoving && <p role="status">{say('moving')}</p>}
        {undone && <p className={styles.quiet}>{say('splitOn', { day: day(undone.at), by: undone.by })}</p>}
      </div>
      {!undone && mayMerge && <Split id={id} merge={merge} />}
    </li>
  )
}

function Split({ id, merge }: { id: string; merge: Merge }) {
  const name = called(merge.absorbed)
  const forget = useForgetCustomers()
  const split = () =>
    ask<typeof splitAgain>('DELETE', '/api/customers/:id/merges/:merge', { id, merge: merge.id })
      .then(() => toastDone(say('splitDone', { name })), toastFailed)
      .then(forget)
  return (
    <Confirm
      title={say('splitTitle', { name })}
      action={say('split')}
      onConfirm={split}
      trigger={(open) => (
        <Button onClick={open} aria-label={`${say('split')}: ${name}`}>
          {say('split')}
        </Button>
      )}
    >
      {say('splitWords', { name })}
    </Confirm>
  )
}
