import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useMe } from '../../../../web/client/session.ts'
import { toastNext } from '../../../../web/kit/toast-undo.tsx'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { CaseKind, CasePriority } from '../../case.ts'
import { handlersQuery, useOpening } from '../queries.ts'
import { say as sayCase } from '../say.ts'
import { OpenAlready } from './OpenAlready.tsx'
import { say } from './say.ts'

const kinds: readonly CaseKind[] = ['recovery', 'renewal', 'growth']
const priorities: readonly CasePriority[] = ['urgent', 'high', 'normal', 'low']

/** For whom, and what is known of it where it is opened. */
export interface CaseToOpen {
  customerId: string
  title?: string
  /** What happened, as it is proposed to whoever opens it. */
  words?: string
  kind?: CaseKind
  priority?: CasePriority
  /** What it is about: the very interactions. */
  interactions?: readonly string[]
  channel?: string
  /** What opens it, where it may be opened twice: `attention:ITEM`. */
  causeKey?: string
  /** Told once it is open. */
  onOpened?: (opened: { id: string; number: number; isNew: boolean }) => unknown
}

/** Asks what a case is about, and opens it; an owner is found where none is named. */
export function OpenCaseDialog({ onClose, ...about }: CaseToOpen & { onClose: () => void }) {
  const [draft, setDraft] = useState({
    title: about.title ?? '',
    words: about.words ?? '',
    kind: about.kind ?? kinds[0]!,
    priority: about.priority ?? 'normal',
    ownerId: '',
  })
  const opening = useOpening()
  const tell = useTelling()
  const open = (event: FormEvent) => {
    event.preventDefault()
    const { customerId, interactions = [], channel = '', causeKey: key } = about
    const wanted = { ...draft, customerId, interactions: [...interactions], channel, key }
    opening.mutate(
      { ...wanted, ownerId: draft.ownerId || undefined },
      {
        onSuccess: (opened) => {
          tell(opened)
          about.onOpened?.(opened)
          onClose()
        },
      },
    )
  }
  return (
    <Modal opened onClose={onClose} title={say('openCase')} size="lg">
      <form onSubmit={open}>
        <Stack gap="sm">
          <OpenAlready customer={about.customerId} onGo={onClose} />
          <TextInput
            data-autofocus
            required
            maxLength={200}
            label={say('about')}
            placeholder={say('aboutPlace')}
            value={draft.title}
            onChange={({ currentTarget }) => setDraft({ ...draft, title: currentTarget.value })}
          />
          <Textarea
            autosize
            minRows={3}
            maxRows={12}
            maxLength={10_000}
            label={say('words')}
            description={say('wordsHint')}
            value={draft.words}
            onChange={({ currentTarget }) => setDraft({ ...draft, words: currentTarget.value })}
          />
          <Group grow align="flex-end">
            <NativeSelect
              label={say('kind')}
              value={draft.kind}
              data={kinds.map((value) => ({ value, label: sayCase(value) }))}
              onChange={({ currentTarget }) => setDraft({ ...draft, kind: currentTarget.value as CaseKind })}
            />
            <NativeSelect
              label={say('priority')}
              value={draft.priority}
              data={priorities.map((value) => ({ value, label: sayCase(value) }))}
              onChange={({ currentTarget }) =>
                setDraft({ ...draft, priority: currentTarget.value as CasePriority })
              }
            />
          </Group>
          <OwnerField value={draft.ownerId} onChange={(ownerId) => setDraft({ ...draft, ownerId })} />
          <Wrong error={opening.error} />
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{say('cancel')}</Button>
            <Button type="submit" variant="filled" loading={opening.isPending}>
              {say('open')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** Says which case it is, with the way to it. */
function useTelling() {
  const navigate = useNavigate()
  return ({ id, number, isNew }: { id: string; number: number; isNew: boolean }) =>
    toastNext(say(isNew ? 'opened' : 'already', { number }), {
      action: say('show'),
      next: () => navigate({ to: '/cases/$case', params: { case: id } }),
    })
}

function OwnerField({ value, onChange }: { value: string; onChange: (owner: string) => void }) {
  const me = useMe()
  const handlers = useQuery(handlersQuery)
  const others = (handlers.data?.handlers ?? []).filter(({ person }) => person.id !== me.id)
  return (
    <NativeSelect
      label={say('owner')}
      value={value}
      data={[
        { value: '', label: say('whoFits') },
        { value: me.id, label: say('me') },
        ...others.map(({ person }) => ({ value: person.id, label: person.name })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
