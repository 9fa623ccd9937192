import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { ask } from '../../../web/client/api.ts'
import { Wrong } from '../../../web/kit/Wrong.tsx'
import type { createSource } from '../contract.ts'
import { sourcesQuery } from './questions.ts'
import { say } from './say.ts'

interface WriteKeyFormProps {
  onClose: () => void
  onMade: (made: OutputOf<typeof createSource>) => void
}

/** What the new source is called; its write key is shown once. */
export function WriteKeyForm({ onClose, onMade }: WriteKeyFormProps) {
  const queries = useQueryClient()
  const making = useMutation({
    mutationFn: (form: FormData) =>
      ask<typeof createSource>('POST', '/api/sources', {
        name: String(form.get('name')).trim(),
        unit: String(form.get('unit')).trim(),
      }),
    onSuccess: (made) => {
      onMade(made)
      onClose()
      return queries.invalidateQueries({ queryKey: sourcesQuery.queryKey })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    making.mutate(new FormData(event.currentTarget))
  }
  return (
    <Modal opened onClose={onClose} title={say('makeKeyTitle')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            name="name"
            label={say('sourceName')}
            description={say('sourceNameHint')}
            required
            pattern="[a-z0-9][a-z0-9\-]{0,62}"
            title={say('sourceNameHint')}
            data-autofocus
          />
          <TextInput
            name="unit"
            label={say('sourceUnit')}
            description={say('sourceUnitHint')}
            maxLength={63}
          />
          <Wrong error={making.error} />
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={making.isPending}>
              {say('makeKey')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
