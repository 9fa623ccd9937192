import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { toastFailed } from '../../../../web/kit/toast.ts'
import type { createMap } from '../../maps/contract.ts'
import { Links } from './Links.tsx'
import styles from './Page.module.css'
import { mapQuery } from './queries.ts'
import { say } from './say.ts'

const beginnings = ['fromJourney', 'empty', 'purchase', 'support', 'onboarding'] as const
type Beginning = (typeof beginnings)[number]

/** Begins a map: what it is called, what it is held against, whom it is about, and what stands on it at first. */
export function NewMap({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('')
  const [links, setLinks] = useState({
    journeyId: null as string | null,
    personaId: null as string | null,
    segmentId: null as string | null,
  })
  const [chosen, setBeginning] = useState<Beginning>('empty')
  const beginning = chosen === 'fromJourney' && !links.journeyId ? 'empty' : chosen
  const navigate = useNavigate()
  const queries = useQueryClient()
  const making = useMutation({
    mutationFn: () => {
      const isFromJourney = beginning === 'fromJourney'
      const starter = beginning === 'fromJourney' ? 'empty' : beginning
      return ask<typeof createMap>('POST', '/api/maps', {
        name: name.trim(),
        ...links,
        starter,
        isFromJourney,
      })
    },
    onError: toastFailed,
    onSuccess: async (map) => {
      queries.setQueryData(mapQuery(map.id).queryKey, map)
      await queries.invalidateQueries({ queryKey: ['maps'], exact: true })
      await navigate({ to: '/journeys/maps/$map', params: { map: map.id } })
    },
  })
  const make = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') making.mutate()
  }
  const link = (part: Partial<typeof links>) => {
    setLinks({ ...links, ...part })
    if (part.journeyId) setBeginning('fromJourney')
  }
  return (
    <Modal opened onClose={onClose} title={say('newMap')} size="lg">
      <form onSubmit={make} className={styles.fields}>
        <TextInput
          data-autofocus
          required
          label={say('name')}
          placeholder={say('namePlace')}
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Links draft={links} onChange={link} />
        <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
          <legend>{say('beginWith')}</legend>
          {beginnings.map((one) => (
            <label key={one} className={styles.radio}>
              <input
                type="radio"
                name="beginning"
                checked={one === beginning}
                disabled={one === 'fromJourney' && !links.journeyId}
                onChange={() => setBeginning(one)}
              />
              {say(one)}
            </label>
          ))}
        </fieldset>
        {beginning === 'fromJourney' && <p className={styles.quiet}>{say('feelsFirst')}</p>}
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button type="submit" variant="filled" loading={making.isPending} disabled={name.trim() === ''}>
            {say('create')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
