import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../web/client/api.ts'
import { useMe } from '../../../web/client/session.ts'
import { toastDone } from '../../../web/kit/toast.ts'
import { Wrong } from '../../../web/kit/Wrong.tsx'
import type { createUnit, Unit } from '../contract.ts'
import { unitsQuery } from './questions.ts'
import { say } from './say.ts'
import { asTree, idFor } from './unit-tree.ts'

/** A new unit: its name, the id that data carries, and the unit it belongs to. */
export function UnitForm({ units, onClose }: { units: Unit[]; onClose: () => void }) {
  const adding = useAdding(onClose)
  const [name, setName] = useState('')
  const [ownId, setOwnId] = useState<string>()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const parent = String(new FormData(event.currentTarget).get('parent'))
    adding.mutate({ id: ownId ?? idFor(name), name, parent: parent || undefined })
  }
  return (
    <Modal opened onClose={onClose} title={say('addUnit')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={say('name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            required
            maxLength={120}
            data-autofocus
          />
          <TextInput
            label={say('unitId')}
            description={say('unitIdHint')}
            value={ownId ?? idFor(name)}
            onChange={(event) => setOwnId(event.currentTarget.value)}
            required
            maxLength={63}
            pattern="[a-z0-9][a-z0-9\-]*"
            title={say('unitIdPattern')}
          />
          <NativeSelect name="parent" label={say('unitParent')} data={useParents(units)} />
          <Wrong error={adding.error} />
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={adding.isPending}>
              {say('addUnit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** Whoever sees only a part can add units only within it. */
function useParents(units: Unit[]) {
  const seesEverything = useMe().units === 'all'
  const parents = asTree(units).map(({ id, name, depth }) => ({
    value: id,
    label: `${'\u2003'.repeat(depth)}${name}`,
  }))
  return seesEverything ? [{ value: '', label: say('wholeOrganisation') }, ...parents] : parents
}

function useAdding(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (unit: { id: string; name: string; parent?: string }) =>
      ask<typeof createUnit>('POST', '/api/units', unit),
    onSuccess: ({ name }) => {
      toastDone(say('unitAdded', { name }))
      onDone()
      return queries.invalidateQueries({ queryKey: unitsQuery.queryKey })
    },
  })
}
