import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { liftTombstone } from '../../rights/contract.ts'
import { erasuresQuery, privacyQuery } from './questions.ts'
import { say } from './say.ts'
import { useDoing } from './useDoing.ts'

const kinds = ['email', 'phone', 'userId', 'anonymousId', 'external'] as const
type Kind = (typeof kinds)[number]

/** Somebody who was forgotten comes back by their own wish. */
export function LetBackForm({ onClose }: { onClose: () => void }) {
  const lifting = useDoing(
    (wanted: { kind: Kind; value: string; reason: string }) =>
      ask<typeof liftTombstone>('POST', '/api/tombstones/lifting', wanted),
    { changes: privacyQuery.queryKey, done: say('letInDone'), onDone: onClose },
  )
  const refreshed = useDoing(lifting.mutateAsync, { changes: erasuresQuery.queryKey })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const kind = String(form.get('kind')) as Kind
    refreshed.mutate({ kind, value: String(form.get('value')), reason: String(form.get('reason')) })
  }
  return (
    <Modal opened onClose={onClose} title={say('letBackTitle')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <p>{say('letBackWords')}</p>
          <NativeSelect
            name="kind"
            label={say('knownBy')}
            data={kinds.map((kind) => ({ value: kind, label: say(`kind_${kind}`) }))}
          />
          <TextInput name="value" label={say('value')} required maxLength={320} data-autofocus />
          <TextInput
            name="reason"
            label={say('reason')}
            description={say('reasonHint')}
            required
            minLength={3}
            maxLength={500}
          />
          <Wrong error={refreshed.error} />
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={refreshed.isPending}>
              {say('letIn')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
