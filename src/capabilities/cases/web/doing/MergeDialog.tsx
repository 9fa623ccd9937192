import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import type { CaseShown, mergeCase } from '../../handling/contract.ts'
import { caseQuery, useCaseChange } from '../queries.ts'
import { FormDialog } from './FormDialog.tsx'
import { say } from './say.ts'

/** Makes one case of two about the same; which of them goes on is chosen. */
export function MergeDialog({ shown, onClose }: { shown: CaseShown; onClose: () => void }) {
  const [otherId, setOther] = useState(shown.others[0]?.id ?? '')
  const [stays, setStays] = useState('this')
  const other = useQuery({ ...caseQuery(otherId), enabled: otherId !== '' }).data
  const navigate = useNavigate()
  const merging = useCaseChange(
    (that: CaseShown) => {
      const [kept, gone] = stays === 'this' ? [shown, that] : [that, shown]
      const both = { id: kept.id, revision: kept.revision, otherId: gone.id, otherRevision: gone.revision }
      return ask<typeof mergeCase>('POST', '/api/cases/:id/merged', both)
    },
    { done: say('merged'), tellsFailure: false },
  )
  const merge = () =>
    other &&
    merging.mutate(other, {
      onSuccess: ({ id }) => {
        onClose()
        if (id !== shown.id) void navigate({ to: '/cases/$case', params: { case: id } })
      },
    })
  return (
    <FormDialog
      title={say('merge')}
      explained={say('mergeExplained')}
      action={say('mergeAction')}
      change={merging}
      onSend={merge}
      onClose={onClose}
    >
      <NativeSelect
        data-autofocus
        label={say('other')}
        value={otherId}
        data={shown.others.map(({ id, number, title }) => ({ value: id, label: `${number} · ${title}` }))}
        onChange={({ currentTarget }) => setOther(currentTarget.value)}
      />
      <NativeSelect
        label={say('whichStays')}
        value={stays}
        data={[
          { value: 'this', label: say('thisOne', { number: shown.number, title: shown.title }) },
          ...(other
            ? [{ value: 'that', label: say('thatOne', { number: other.number, title: other.title }) }]
            : []),
        ]}
        onChange={({ currentTarget }) => setStays(currentTarget.value)}
      />
    </FormDialog>
  )
}
