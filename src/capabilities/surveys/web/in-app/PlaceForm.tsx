import { Button, Group, Modal, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import { segmentsQuery } from '../../../../web/client/QuestionBar.tsx'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import { sourcesQuery } from '../../../ingestion/web/questions.ts'
import type { addPlace, Place } from '../../in-app/contract.ts'
import { surveysKey } from '../queries.ts'
import { say } from './say.ts'

interface PlaceFormProps {
  /** Its id. */
  survey: string
  onClose: () => void
}

/** A new moment at which visitors of the company's pages are asked. */
export function PlaceForm({ survey, onClose }: PlaceFormProps) {
  const [kind, setKind] = useState<Place['kind']>('pop-over')
  const adding = useChangeOf(
    surveysKey,
    (form: FormData) => {
      const told = (name: string) => String(form.get(name) ?? '').trim()
      return ask<typeof addPlace>('POST', '/api/surveys/:id/places', {
        id: survey,
        kind,
        selector: told('selector'),
        event: told('event'),
        path: told('path'),
        delay: Number(told('delay')) || 0,
        share: (Number(told('share')) || 0) / 100,
        segmentId: told('segment') || null,
        source: told('source'),
      })
    },
    { done: () => say('added'), tellsFailure: false },
  )
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const kept = await adding.mutateAsync(new FormData(event.currentTarget)).catch(() => undefined)
    if (kept) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={say('add')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <NativeSelect
            label={say('kind')}
            value={kind}
            onChange={({ currentTarget: { value } }) => setKind(value as Place['kind'])}
            data={[
              { value: 'pop-over', label: say('popOver') },
              { value: 'inline', label: say('inline') },
            ]}
          />
          {kind === 'inline' && (
            <TextInput name="selector" label={say('selector')} placeholder="#feedback" required />
          )}
          <TextInput name="event" label={say('event')} description={say('eventHint')} maxLength={200} />
          <TextInput name="path" label={say('path')} description={say('pathHint')} maxLength={500} />
          <NumberInput name="delay" label={say('delay')} defaultValue={0} min={0} max={600} />
          <NumberInput name="share" label={say('share')} defaultValue={100} min={1} max={100} />
          <Whom />
          <Wrong error={adding.error} />
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={adding.isPending}>
              {say('add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Whom() {
  const segments = useQuery(segmentsQuery).data?.segments ?? []
  const sources = useQuery(sourcesQuery).data?.sources ?? []
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  const pages = sources.map(({ name }) => ({ value: name, label: name }))
  return (
    <>
      <NativeSelect
        name="segment"
        label={say('segment')}
        data={[{ value: '', label: say('everybody') }, ...named(segments)]}
      />
      <NativeSelect
        name="source"
        label={say('source')}
        data={[{ value: '', label: say('everySource') }, ...pages]}
      />
    </>
  )
}
