import { Button, Group, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { day } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { Choice } from '../../../../web/kit/Pill.tsx'
import { toastFailed } from '../../../../web/kit/toast.ts'
import type { addInterview, deleteInterview, Interview, MapShown } from '../../maps/contract.ts'
import styles from './Page.module.css'
import { customersLikeQuery, useMapChanges } from './queries.ts'
import { say } from './say.ts'

/** The customers somebody spoke to, latest first, and a way to note more. */
export function Interviews({ map, mayWrite }: { map: MapShown; mayWrite: boolean }) {
  return (
    <>
      {map.interviews.length === 0 && <p className={styles.quiet}>{say('noInterviews')}</p>}
      {map.interviews.map((interview) => (
        <OneInterview key={interview.id} {...{ map, interview, mayWrite }} />
      ))}
      {mayWrite && <NewInterview map={map} />}
    </>
  )
}

function OneInterview({
  map,
  interview,
  mayWrite,
}: {
  map: MapShown
  interview: Interview
  mayWrite: boolean
}) {
  const { fresh } = useMapChanges(map.id)
  const removing = useMutation({
    mutationFn: () =>
      ask<typeof deleteInterview>('DELETE', '/api/maps/:id/interviews/:interview', {
        id: map.id,
        interview: interview.id,
      }),
    onError: toastFailed,
    onSuccess: fresh,
  })
  const { customer, customers, note, by } = interview
  return (
    <div className={styles.entry}>
      <span>
        <b>
          {customer ? (
            <Link to="/customers/$id" params={{ id: customer.id }}>
              {customer.name}
            </Link>
          ) : (
            say('interviewed', { count: customers, n: count(customers) })
          )}
        </b>{' '}
        <span className={styles.quiet}>
          {day(interview.day)} · {say('by', { name: by })}
        </span>
      </span>
      {note && <p>{note}</p>}
      {mayWrite && (
        <span>
          <button type="button" className={styles.plain} onClick={() => removing.mutate()}>
            {say('remove')}
          </button>
        </span>
      )}
    </div>
  )
}

function NewInterview({ map }: { map: MapShown }) {
  const nothing = {
    day: map.today,
    customers: 1,
    note: '',
    customer: null as { id: string; name: string } | null,
  }
  const [draft, setDraft] = useState(nothing)
  const { fresh } = useMapChanges(map.id)
  const maySee = useMay('customers:read')
  const adding = useMutation({
    mutationFn: ({ customer, ...said }: typeof nothing) =>
      ask<typeof addInterview>('POST', '/api/maps/:id/interviews', {
        id: map.id,
        ...said,
        customerId: customer?.id ?? null,
      }),
    onError: toastFailed,
    onSuccess: () => {
      setDraft(nothing)
      return fresh()
    },
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    adding.mutate(draft)
  }
  return (
    <form onSubmit={save} className={styles.fields}>
      <Group grow align="flex-end" mt="md">
        <TextInput
          type="date"
          required
          label={say('ofDay')}
          value={draft.day}
          onChange={(event) => setDraft({ ...draft, day: event.currentTarget.value })}
        />
        <NumberInput
          label={say('howMany')}
          min={1}
          max={10_000}
          disabled={draft.customer !== null}
          value={draft.customers}
          onChange={(value) => setDraft({ ...draft, customers: Number(value) || 1 })}
        />
      </Group>
      {maySee && (
        <WhichCustomer
          chosen={draft.customer}
          onChoose={(customer) => setDraft({ ...draft, customer, customers: 1 })}
        />
      )}
      {maySee && (
        <Textarea
          label={say('note')}
          description={say('noteHint')}
          autosize
          maxLength={2000}
          value={draft.note}
          onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
        />
      )}
      <Group justify="flex-end">
        <Button type="submit" loading={adding.isPending}>
          {say('addInterview')}
        </Button>
      </Group>
    </form>
  )
}

interface WhichCustomerProps {
  chosen: { id: string; name: string } | null
  onChoose: (customer: WhichCustomerProps['chosen']) => void
}

const pauseMs = 200

function WhichCustomer({ chosen, onChoose }: WhichCustomerProps) {
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), pauseMs)
  const found = useQuery(customersLikeQuery(search))
  if (chosen)
    return (
      <Group gap="xs">
        <b>{chosen.name}</b>
        <Button variant="subtle" onClick={() => onChoose(null)}>
          {say('remove')}
        </Button>
      </Group>
    )
  const customers = search.length >= 2 ? (found.data?.customers ?? []) : []
  return (
    <div>
      <TextInput
        label={say('whichCustomer')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {customers.map(({ id, name }) => (
        <Choice
          key={id}
          label={name ?? id.slice(0, 8)}
          onChoose={() => onChoose({ id, name: name ?? id.slice(0, 8) })}
        />
      ))}
    </div>
  )
}
