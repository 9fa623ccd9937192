import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Choice } from '../../../../web/kit/Pill.tsx'
import type { StudyShown } from '../../studies/contract.ts'
import { customersLikeQuery, useNewParticipant } from './queries.ts'
import styles from './Studies.module.css'
import { say } from './say.ts'

interface Draft {
  name: string
  customerId: string | null
  hasAgreed: boolean
}

const pauseMs = 200

/** Notes who takes part; customers that begin like what is typed are offered. */
export function AddPerson({ study, onClose }: { study: StudyShown; onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>({ name: '', customerId: null, hasAgreed: false })
  const adding = useNewParticipant(study.id)
  const add = (event: FormEvent) => {
    event.preventDefault()
    const { hasAgreed, ...who } = draft
    adding.mutate({ ...who, consentedOn: hasAgreed ? study.today : null }, { onSuccess: onClose })
  }
  return (
    <Modal opened onClose={onClose} title={say('addPerson')}>
      <form onSubmit={add} className={styles.form}>
        <TextInput
          data-autofocus
          required
          label={say('who')}
          maxLength={120}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value, customerId: null })}
        />
        <Known draft={draft} onChoose={(known) => setDraft({ ...draft, ...known })} />
        <Checkbox
          label={say('hasAgreed')}
          checked={draft.hasAgreed}
          onChange={(event) => setDraft({ ...draft, hasAgreed: event.currentTarget.checked })}
        />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button
            type="submit"
            variant="filled"
            loading={adding.isPending}
            disabled={draft.name.trim() === ''}
          >
            {say('add')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

interface KnownProps {
  draft: Draft
  onChoose: (known: Pick<Draft, 'name' | 'customerId'>) => void
}

function Known({ draft, onChoose }: KnownProps) {
  const [search] = useDebouncedValue(draft.name.trim(), pauseMs)
  const found = useQuery(customersLikeQuery(search))
  const customers = search.length >= 2 ? (found.data?.customers ?? []) : []
  if (customers.length === 0) return null
  return (
    <fieldset className={styles.known}>
      <legend>{say('customer')}</legend>
      <p className={styles.quiet}>{say('customerHint')}</p>
      {customers.map(({ id, name }) => (
        <Choice
          key={id}
          label={name ?? id.slice(0, 8)}
          isChosen={id === draft.customerId}
          onChoose={() => onChoose({ customerId: id, name: name ?? draft.name })}
        />
      ))}
    </fieldset>
  )
}
