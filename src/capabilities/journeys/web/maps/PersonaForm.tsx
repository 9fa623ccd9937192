import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { segmentsQuery } from '../../../../web/client/QuestionBar.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type { changePersona, createPersona, deletePersona, Persona } from '../../maps/personas-contract.ts'
import { OneOf } from './Links.tsx'
import styles from './Page.module.css'
import { say } from './say.ts'

const texts = ['portrait', 'needs', 'decisions', 'information'] as const

/** Describes a persona: new where there is none yet. */
export function PersonaForm({ persona, onClose }: { persona: Persona | null; onClose: () => void }) {
  const {
    name = '',
    segmentId = null,
    portrait = '',
    needs = '',
    decisions = '',
    information = '',
  } = persona ?? {}
  const [draft, setDraft] = useState({ name, segmentId, portrait, needs, decisions, information })
  const segments = useQuery(segmentsQuery).data?.segments ?? []
  const { save, remove, isBusy } = usePersona(persona, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (draft.name.trim() !== '') save(draft)
  }
  return (
    <Modal opened onClose={onClose} title={say(persona ? 'changePersona' : 'newPersona')} size="lg">
      <form onSubmit={submit} className={styles.fields}>
        <TextInput
          data-autofocus
          required
          label={say('name')}
          maxLength={80}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <OneOf
          label={say('fromSegment')}
          none={say('noSegment')}
          all={segments}
          value={draft.segmentId}
          onChoose={(id) => setDraft({ ...draft, segmentId: id })}
        />
        {texts.map((text) => (
          <Textarea
            key={text}
            label={say(text)}
            placeholder={text === 'portrait' ? say('portraitHint') : undefined}
            autosize
            maxLength={2000}
            value={draft[text]}
            onChange={(event) => setDraft({ ...draft, [text]: event.currentTarget.value })}
          />
        ))}
        <Group justify="space-between">
          {persona ? (
            <Confirm
              title={say('removeTitle', { name: persona.name })}
              action={say('deletePersona')}
              onConfirm={remove}
              trigger={(open) => (
                <Button variant="subtle" color="bad" onClick={open}>
                  {say('deletePersona')}
                </Button>
              )}
            >
              {say('deletePersonaWords')}
            </Confirm>
          ) : (
            <span />
          )}
          <Group gap="xs">
            <Button onClick={onClose}>{say('cancel')}</Button>
            <Button type="submit" variant="filled" loading={isBusy} disabled={draft.name.trim() === ''}>
              {say('save')}
            </Button>
          </Group>
        </Group>
      </form>
    </Modal>
  )
}

type Described = Pick<Persona, 'name' | 'segmentId' | 'portrait' | 'needs' | 'decisions' | 'information'>

function usePersona(persona: Persona | null, onDone: () => void) {
  const queries = useQueryClient()
  const done = async (message: string) => {
    await queries.invalidateQueries({ queryKey: ['personas'] })
    await queries.invalidateQueries({ queryKey: ['maps'] })
    toastDone(message)
    onDone()
  }
  const saving = useMutation({
    mutationFn: (said: Described) =>
      persona
        ? ask<typeof changePersona>('PUT', '/api/personas/:id', { id: persona.id, ...said })
        : ask<typeof createPersona>('POST', '/api/personas', said),
    onError: toastFailed,
    onSuccess: () => done(say('personaSaved')),
  })
  const remove = () =>
    ask<typeof deletePersona>('DELETE', '/api/personas/:id', { id: persona?.id ?? '' }).then(
      () => done(say('personaDeleted')),
      toastFailed,
    )
  return { save: saving.mutate, remove, isBusy: saving.isPending }
}
