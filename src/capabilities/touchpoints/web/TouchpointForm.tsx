import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../web/client/api.ts'
import { Wrong } from '../../../web/kit/Wrong.tsx'
import type { changeTouchpoint, createTouchpoint, Touchpoint } from '../contract.ts'
import { OwnerChoice, ownerIn } from './OwnerChoice.tsx'
import { touchpointsQuery } from './questions.ts'
import { say } from './say.ts'
import { useChange } from './use-change.ts'

const statuses = [
  ['in use', 'in use'],
  ['planned', 'planned soon'],
  ['retired', 'retired'],
] as const

interface TouchpointFormProps {
  /** The one being changed; a new one without it. */
  touchpoint?: Touchpoint
  onClose: () => void
}

/** What a touchpoint is: its name, where it lies, who looks after it. */
export function TouchpointForm({ touchpoint, onClose }: TouchpointFormProps) {
  const stages = useQuery(touchpointsQuery).data?.stages
  const saving = useSaving(touchpoint)
  const [stageId, setStageId] = useState(touchpoint?.stageId ?? '')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '')
    saving.mutate(
      {
        name: text('name'),
        description: text('description'),
        stageId: stageId || null,
        channels: text('channels')
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean),
        owner: ownerIn(form),
        status: text('status') as Touchpoint['status'],
      },
      { onSuccess: onClose },
    )
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={touchpoint ? say('change', { name: touchpoint.name }) : say('add')}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            name="name"
            label={say('name')}
            defaultValue={touchpoint?.name}
            required
            maxLength={80}
            data-autofocus
          />
          <NativeSelect
            label={say('stage')}
            value={stageId}
            onChange={(event) => setStageId(event.currentTarget.value)}
            data={[
              { value: '', label: say('noStage') },
              ...(stages ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Textarea
            name="description"
            label={say('description')}
            defaultValue={touchpoint?.description}
            rows={2}
            maxLength={2000}
          />
          <TextInput
            name="channels"
            label={say('channels')}
            description={say('channelsHint')}
            defaultValue={touchpoint?.channels.join(', ')}
          />
          <OwnerChoice owner={touchpoint?.owner ?? null} />
          <NativeSelect
            name="status"
            label={say('status')}
            defaultValue={touchpoint?.status}
            data={statuses.map(([value, word]) => ({ value, label: say(word) }))}
          />
          <Wrong error={saving.error} />
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={saving.isPending}>
              {say('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

type Wanted = Pick<Touchpoint, 'name' | 'description' | 'stageId' | 'channels' | 'status'> & {
  owner: ReturnType<typeof ownerIn>
}

function useSaving(touchpoint: Touchpoint | undefined) {
  const save = (wanted: Wanted) =>
    touchpoint
      ? ask<typeof changeTouchpoint>('PATCH', '/api/touchpoints/:id', { id: touchpoint.id, ...wanted })
      : ask<typeof createTouchpoint>('POST', '/api/touchpoints', wanted)
  const done = ({ name }: Touchpoint) => say(touchpoint ? 'changed' : 'added', { name })
  return useChange(save, { done, tellsFailure: false })
}
