import { Group, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import type { CaseKind, CasePriority } from '../../case.ts'
import type { changeCase } from '../../handling/contract.ts'
import { useCaseChange } from '../queries.ts'
import { say as sayCase } from '../say.ts'
import { FormDialog } from './FormDialog.tsx'
import type { DialogOf } from './of-case.ts'
import { say } from './say.ts'

const kinds: readonly CaseKind[] = ['recovery', 'renewal', 'growth']
const priorities: readonly CasePriority[] = ['urgent', 'high', 'normal', 'low']

/** Rewords a case, or says anew how urgent it is. */
export function ChangeDialog({ line: { id, revision, ...now }, onClose }: DialogOf) {
  const [draft, setDraft] = useState({ title: now.title, kind: now.kind, priority: now.priority })
  const changing = useCaseChange(
    () => ask<typeof changeCase>('PATCH', '/api/cases/:id', { id, revision, ...draft }),
    { done: say('changed'), tellsFailure: false },
  )
  return (
    <FormDialog
      title={say('change')}
      explained={say('changeExplained')}
      action={say('save')}
      change={changing}
      onSend={() => changing.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        maxLength={200}
        label={say('title')}
        value={draft.title}
        onChange={({ currentTarget }) => setDraft({ ...draft, title: currentTarget.value })}
      />
      <Group grow align="flex-end">
        <NativeSelect
          label={say('kind')}
          value={draft.kind}
          data={kinds.map((value) => ({ value, label: sayCase(value) }))}
          onChange={({ currentTarget }) => setDraft({ ...draft, kind: currentTarget.value as CaseKind })}
        />
        <NativeSelect
          label={say('priority')}
          value={draft.priority}
          data={priorities.map((value) => ({ value, label: sayCase(value) }))}
          onChange={({ currentTarget }) =>
            setDraft({ ...draft, priority: currentTarget.value as CasePriority })
          }
        />
      </Group>
    </FormDialog>
  )
}
