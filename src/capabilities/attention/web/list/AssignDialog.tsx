import { Button, Group, Modal, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useMe } from '../../../../web/client/session.ts'
import { colleaguesQuery } from '../../../customers/web/notes/questions.ts'
import { say } from './say.ts'

interface AssignDialogProps {
  name: string
  assignedTo: { id: string; name: string } | null
  onAssign: (to: { id: string; name: string } | null) => void
  onClose: () => void
}

/** Who takes care of a customer; whoever asks stands first. */
export function AssignDialog({ name, assignedTo, onAssign, onClose }: AssignDialogProps) {
  const me = useMe()
  const { data } = useQuery(colleaguesQuery)
  const [chosen, setChosen] = useState(assignedTo?.id ?? me.id)
  const others = (data?.colleagues ?? []).filter(({ id }) => id !== me.id)
  const assign = (event: FormEvent) => {
    event.preventDefault()
    onAssign([{ id: me.id, name: me.name }, ...others].find(({ id }) => id === chosen) ?? null)
  }
  return (
    <Modal opened onClose={onClose} title={say('assignTitle', { name })}>
      <form onSubmit={assign}>
        <NativeSelect
          data-autofocus
          label={say('assignTo')}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          data={[
            { value: me.id, label: say('toMe') },
            ...others.map(({ id, name: label }) => ({ value: id, label })),
            { value: '', label: say('toNobody') },
          ]}
        />
        <Group justify="flex-end" gap="xs" mt="md">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button type="submit" variant="filled">
            {say('assignDo')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
