import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Handler } from '../../settings/contract.ts'
import { FormDialog } from '../doing/FormDialog.tsx'
import { dayIn, morningOf } from '../doing/times.ts'
import { NumberField } from './NumberField.tsx'
import { useKeepingHandler } from './queries.ts'
import { say } from './say.ts'

/** What a colleague knows, how many cases they take at once, and until when they are away. */
export function HandlerForm({ handler, onClose }: { handler: Handler; onClose: () => void }) {
  const { person, awayUntil } = handler
  const [draft, setDraft] = useState({
    takesCases: handler.takesCases,
    skills: handler.skills.join(', '),
    capacity: handler.capacity,
    away: awayUntil && Date.parse(awayUntil) > Date.now() ? dayIn(0, new Date(awayUntil)) : '',
  })
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const keeping = useKeepingHandler()
  const keep = () => {
    const { away, skills, ...rest } = draft
    const known = skills.split(',').map((skill) => skill.trim())
    keeping.mutate(
      { id: person.id, ...rest, skills: known.filter(Boolean), awayUntil: away ? morningOf(away) : null },
      { onSuccess: onClose },
    )
  }
  return (
    <FormDialog
      title={say('changeOf', { name: person.name })}
      action={say('save')}
      change={keeping}
      onSend={keep}
      onClose={onClose}
    >
      <Checkbox
        label={say('takes')}
        checked={draft.takesCases}
        onChange={({ currentTarget }) => change({ takesCases: currentTarget.checked })}
      />
      <TextInput
        label={say('skills')}
        description={say('skillsHint')}
        value={draft.skills}
        onChange={({ currentTarget }) => change({ skills: currentTarget.value })}
      />
      <NumberField
        label={say('capacity')}
        value={draft.capacity}
        min={0}
        max={500}
        onChange={(capacity) => change({ capacity })}
      />
      <TextInput
        type="date"
        label={say('away')}
        description={say('awayHint')}
        value={draft.away}
        onChange={({ currentTarget }) => change({ away: currentTarget.value })}
      />
    </FormDialog>
  )
}
