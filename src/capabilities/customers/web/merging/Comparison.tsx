import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Card, Grid } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { toastDone } from '../../../../web/kit/toast.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { MergeSide, mergeCustomers, previewMerge } from '../../merging/contract.ts'
import { called } from './in-words.ts'
import { Joining } from './Joining.tsx'
import styles from './Merging.module.css'
import { NotTheSame } from './NotTheSame.tsx'
import { useForgetCustomers } from './questions.ts'
import { say } from './say.ts'
import { WhatToKeep } from './WhatToKeep.tsx'

type Preview = OutputOf<typeof previewMerge>
type Choice = Record<string, 'this' | 'other'>

/** Who stays and who joins, what is kept of each, what comes together, and the one button. */
export function Comparison({ preview, candidate }: { preview: Preview; candidate?: string }) {
  const { this: mine, other: theirs, fields, keptApart } = preview
  const [choice, setChoice] = useState<Choice>({})
  return (
    <div className={styles.column}>
      {keptApart && (
        <p role="note" className={styles.warning}>
          {say('keptApart', { by: keptApart.by, day: day(keptApart.at) })}
        </p>
      )}
      <Grid columns="minmax(0, 1fr) minmax(0, 1fr)">
        <Person side={mine} role={say('stays')} words={say('staysWords')} />
        <Person side={theirs} role={say('joins')} words={say('joinsWords')} />
      </Grid>
      <Group gap="xs">
        <ButtonLink
          to="/customers/$id/merge"
          params={{ id: theirs.id }}
          search={{ with: mine.id, candidate }}
        >
          {say('swap')}
        </ButtonLink>
        {!candidate && (
          <ButtonLink to="/customers/$id/merge" params={{ id: mine.id }} search={{}}>
            {say('other')}
          </ButtonLink>
        )}
      </Group>
      <WhatToKeep
        fields={fields}
        names={{ this: called(mine), other: called(theirs) }}
        choice={choice}
        onChoose={(field, side) => setChoice((now) => ({ ...now, [field]: side }))}
      />
      <Joining mine={mine} theirs={theirs} />
      <Deed preview={preview} choice={choice} candidate={candidate} />
    </div>
  )
}

function Person({ side, role, words }: { side: MergeSide; role: string; words: string }) {
  const contact = [side.name && side.email, side.name && side.phone].filter(Boolean).join(' · ')
  return (
    <Card>
      <p className={styles.role}>{role}</p>
      <h2 className={styles.person}>{called(side)}</h2>
      {contact && <p>{contact}</p>}
      <p className={styles.quiet}>
        {[
          say('since', { day: day(side.since) }),
          side.unit && say('ofUnit', { unit: side.unit }),
          side.records > 1 && say('madeOf', { n: side.records }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className={styles.quiet}>{words}</p>
    </Card>
  )
}

function Deed({ preview, choice, candidate }: { preview: Preview; choice: Choice; candidate?: string }) {
  const { this: mine, other: theirs } = preview
  const mayMerge = useMay('customers:write')
  const navigate = useNavigate()
  const forget = useForgetCustomers()
  const merging = useMutation({
    mutationFn: () =>
      ask<typeof mergeCustomers>('POST', '/api/customers/:id/merges', {
        id: mine.id,
        with: theirs.id,
        choose: choice,
      }),
    onSuccess: async ({ customerId }) => {
      toastDone(say('merged', { name: called(mine) }))
      await navigate({ to: '/customers/$id', params: { id: customerId } })
      await forget()
    },
  })
  if (!mayMerge) return <p className={styles.quiet}>{say('mayNot')}</p>
  return (
    <div>
      <Wrong error={merging.error} />
      <Group gap="xs">
        <Button variant="filled" size="sm" loading={merging.isPending} onClick={() => merging.mutate()}>
          {say('merge')}
        </Button>
        {candidate && <NotTheSame id={candidate} one={mine} other={theirs} size="sm" thenToList />}
      </Group>
    </div>
  )
}
