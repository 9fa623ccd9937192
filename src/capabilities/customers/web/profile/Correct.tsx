import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { toastDone } from '../../../../web/kit/toast.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import styles from './Profile.module.css'
import { type Correction, useCorrect } from './questions.ts'
import { say } from './say.ts'
import { type Told, type TraitValue, traitName, typedLike } from './traits.ts'

interface CorrectProps {
  id: string
  told: Told
  /** What people call it. */
  name: string
}

/** Corrects one thing by hand, or takes it away. */
export function Correct({ id, told, name }: CorrectProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={styles.icon}
        aria-label={say('correct', { name })}
        title={say('correctIt')}
        onClick={() => setOpen(true)}
      >
        <svg viewBox="0 0 20 20" width="14" height="14" aria-hidden="true">
          <path d="M4 16l1-4 8-8 3 3-8 8zM11.5 5.5l3 3" />
        </svg>
      </button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={say('correct', { name })}>
        <Form id={id} told={told} name={name} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function Form({ id, told, name, onDone }: CorrectProps & { onDone: () => void }) {
  const [typed, setTyped] = useState(told.value === null ? '' : String(told.value))
  const correct = useCorrect(id)
  const save = (value: TraitValue | null) =>
    correct.mutate(correctionOf(told.key, value), {
      onSuccess: () => {
        toastDone(say('corrected', { name }))
        onDone()
      },
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save(typedLike(told.value, typed))
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={name}
          description={say('correctHint')}
          value={typed}
          maxLength={told.key.startsWith('trait:') ? 2_000 : 320}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Wrong error={correct.error} />
        <Group justify="space-between">
          <Button color="bad" disabled={told.value === null} onClick={() => save(null)}>
            {say('takeAway')}
          </Button>
          <Button type="submit" variant="filled" loading={correct.isPending}>
            {say('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function correctionOf(key: string, value: TraitValue | null): Correction {
  if (key.startsWith('trait:')) return { traits: { [traitName(key)]: value } }
  return { [key]: value === null ? null : String(value) }
}

/** Something that no source told. */
export function AddTrait({ id }: { id: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={styles.door} onClick={() => setOpen(true)}>
        {say('addTrait')}
      </button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={say('addTrait')}>
        <NewTrait id={id} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function NewTrait({ id, onDone }: { id: string; onDone: () => void }) {
  const [name, setName] = useState('')
  const [value, setValue] = useState('')
  const correct = useCorrect(id)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    correct.mutate(
      { traits: { [name.trim()]: value.trim() } },
      {
        onSuccess: () => {
          toastDone(say('corrected', { name }))
          onDone()
        },
      },
    )
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          required
          label={say('traitName')}
          description={say('traitNameHint')}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          required
          label={say('traitValue')}
          value={value}
          maxLength={2_000}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Wrong error={correct.error} />
        <Group justify="flex-end">
          <Button type="submit" variant="filled" loading={correct.isPending}>
            {say('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
