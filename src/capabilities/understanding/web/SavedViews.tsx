import { Button, Checkbox, Popover, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { readAddress } from '../../../web/client/address.ts'
import { ask } from '../../../web/client/api.ts'
import { useMay } from '../../../web/client/session.ts'
import { toastDone, toastFailed } from '../../../web/kit/toast.ts'
import type { removeView, saveView, View } from '../contract.ts'
import { readVoiceAddress } from './address.ts'
import { viewsQuery } from './questions.ts'
import { say } from './say.ts'
import { useVoiceAddress } from './useVoiceAddress.ts'
import styles from './Voice.module.css'

/** Views under a name: one's own and everybody's; the one that is shown now can be kept. */
export function SavedViews() {
  const [isOpen, setOpen] = useState(false)
  const views = useQuery(viewsQuery).data?.views ?? []
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus position="bottom-end">
      <Popover.Target>
        <Button onClick={() => setOpen(!isOpen)}>
          {say('views')} <span aria-hidden>▾</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('views')} className={styles.views}>
        {views.length === 0 && <p className={styles.quiet}>{say('noViews')}</p>}
        <ul className={styles.parts}>
          {views.map((view) => (
            <OneView key={view.id} view={view} onChosen={() => setOpen(false)} />
          ))}
        </ul>
        <Save onSaved={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function OneView({ view, onChosen }: { view: View; onChosen: () => void }) {
  const { goTo } = useVoiceAddress()
  const queries = useQueryClient()
  const mayShare = useMay('voice:write')
  const removing = useMutation({
    mutationFn: () => ask<typeof removeView>('DELETE', '/api/voice/views/:id', { id: view.id }),
    onError: toastFailed,
    onSuccess: () => queries.invalidateQueries({ queryKey: viewsQuery.queryKey }),
  })
  const { name, by, isMine } = view
  return (
    <li className={styles.view}>
      <button
        type="button"
        onClick={() => {
          goTo(view.search)
          onChosen()
        }}
      >
        {isMine ? name : say('viewBy', { name, by })}
      </button>
      {(isMine || mayShare) && (
        <button
          type="button"
          className={styles.plain}
          aria-label={say('removeView', { name })}
          onClick={() => removing.mutate()}
        >
          ✕
        </button>
      )}
    </li>
  )
}

function Save({ onSaved }: { onSaved: () => void }) {
  const { address } = useVoiceAddress()
  const queries = useQueryClient()
  const mayShare = useMay('voice:write')
  const [name, setName] = useState('')
  const [isShared, setShared] = useState(false)
  const search = { ...readAddress({ ...address }), ...readVoiceAddress({ ...address, comment: undefined }) }
  const saving = useMutation({
    mutationFn: () => ask<typeof saveView>('POST', '/api/voice/views', { name, isShared, search }),
    onError: toastFailed,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: viewsQuery.queryKey })
      toastDone(say('viewSaved', { name }))
      onSaved()
    },
  })
  return (
    <form
      className={styles.save}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) saving.mutate()
      }}
    >
      <TextInput
        label={say('saveView')}
        placeholder={say('viewName')}
        value={name}
        maxLength={80}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      {mayShare && (
        <Checkbox
          label={say('forEverybody')}
          checked={isShared}
          onChange={({ currentTarget }) => setShared(currentTarget.checked)}
        />
      )}
      <Button type="submit" disabled={!name.trim()} loading={saving.isPending}>
        {say('keep')}
      </Button>
    </form>
  )
}
