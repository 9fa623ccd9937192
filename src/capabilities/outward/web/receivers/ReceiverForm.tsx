import { Button, Checkbox, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { SentOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { changeReceiver, createReceiver, Receiver } from '../../receivers/contract.ts'
import { receiversQuery } from './queries.ts'
import { say } from './say.ts'

export interface MadeSecret {
  name: string
  secret: string
}

interface ReceiverFormProps {
  /** Absent: a new one. */
  receiver?: Receiver
  onClose: () => void
  onMade?: (made: MadeSecret) => void
}

type New = SentOf<typeof createReceiver>

/** Where another system listens, and what it is told. */
export function ReceiverForm({ receiver, onClose, onMade }: ReceiverFormProps) {
  const queries = useQueryClient()
  const [types, setTypes] = useState<string[]>(receiver?.types ?? ['response.submitted'])
  const saving = useMutation({
    mutationFn: async (form: FormData) => {
      const given: New = {
        name: String(form.get('name')),
        url: String(form.get('url')),
        format: String(form.get('format')) as New['format'],
        types: (types.includes('*') ? ['*'] : types) as New['types'],
      }
      if (receiver)
        await ask<typeof changeReceiver>('PATCH', '/api/receivers/:id', { id: receiver.id, ...given })
      else onMade?.(await ask<typeof createReceiver>('POST', '/api/receivers', given))
    },
    onSuccess: () => {
      onClose()
      return queries.invalidateQueries({ queryKey: receiversQuery.queryKey })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    saving.mutate(new FormData(event.currentTarget))
  }
  return (
    <Modal opened onClose={onClose} title={say(receiver ? 'edit' : 'add')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            name="name"
            label={say('name')}
            description={say('nameHint')}
            required
            maxLength={80}
            defaultValue={receiver?.name}
            data-autofocus
          />
          <TextInput
            name="url"
            type="url"
            label={say('url')}
            description={say('urlHint')}
            required
            defaultValue={receiver?.url}
          />
          <NativeSelect
            name="format"
            label={say('format')}
            defaultValue={receiver?.format ?? 'standard'}
            data={(['standard', 'slack'] as const).map((format) => ({
              value: format,
              label: say(`format_${format}`),
            }))}
          />
          <TypeChoice types={types} onChange={setTypes} />
          <Wrong error={saving.error} />
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={saving.isPending} disabled={types.length === 0}>
              {say('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function TypeChoice({ types, onChange }: { types: string[]; onChange: (types: string[]) => void }) {
  const all = useQuery(receiversQuery).data?.types ?? []
  const isAll = types.includes('*')
  return (
    <Checkbox.Group label={say('types')} value={types} onChange={onChange}>
      <Stack gap={12} mt={8}>
        <Checkbox value="*" label={say('everything')} />
        {all
          .filter(({ type }) => type !== 'receiver.test')
          .map(({ type, says }) => (
            <Checkbox key={type} value={type} label={says} disabled={isAll} />
          ))}
      </Stack>
    </Checkbox.Group>
  )
}
