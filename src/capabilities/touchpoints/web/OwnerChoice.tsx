import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client/api.ts'
import { useMay } from '../../../web/client/session.ts'
import type { listPeople } from '../../access/contract.ts'
import type { Touchpoint } from '../contract.ts'
import { say } from './say.ts'

/** Who looks after it: somebody who works here, or a name. */
export function OwnerChoice({ owner }: { owner: Touchpoint['owner'] }) {
  const may = useMay('people:read')
  const people = useQuery({
    queryKey: ['people'],
    queryFn: () => ask<typeof listPeople>('GET', '/api/people', {}),
    enabled: may,
  }).data?.people
  const [chosen, setChosen] = useState(owner?.id ?? '')
  const active = (people ?? []).filter(({ id, disabledAt }) => !disabledAt || id === owner?.id)
  return (
    <>
      <NativeSelect
        name="ownerId"
        label={say('owner')}
        description={say('ownerPerson')}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          { value: '', label: say('noOwner') },
          ...(owner?.id && !active.some(({ id }) => id === owner.id)
            ? [{ value: owner.id, label: owner.name }]
            : []),
          ...active.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {chosen === '' && (
        <TextInput
          name="ownerName"
          label={say('ownerName')}
          defaultValue={owner?.id ? '' : owner?.name}
          maxLength={80}
        />
      )}
    </>
  )
}

export function ownerIn(form: FormData): { id: string } | { name: string } | null {
  const id = String(form.get('ownerId') ?? '')
  const name = String(form.get('ownerName') ?? '').trim()
  if (id) return { id }
  return name ? { name } : null
}
