import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { day } from '../../../../web/kit/instants.ts'
import type { CaseShown, resolveCase } from '../../handling/contract.ts'
import type { CaseSettings } from '../../settings/contract.ts'
import { caseQuery, settingsQuery, useCaseChange } from '../queries.ts'
import { FormDialog } from './FormDialog.tsx'
import type { DialogOf } from './of-case.ts'
import { say } from './say.ts'
import { dayIn, morningOf } from './times.ts'
import { WordsField } from './WordsField.tsx'

/** Ends a case with what it came from, what came of it and a day on which somebody looks after it. */
export function ResolveDialog({ line, onClose }: DialogOf) {
  const settings = useQuery(settingsQuery)
  const whole = useQuery(caseQuery(line.id))
  const both = settings.data && whole.data && { settings: settings.data.settings, shown: whole.data }
  const error = settings.error ?? whole.error
  const refetch = () => Promise.all([settings.refetch(), whole.refetch()])
  return (
    <Answer of={{ data: both, error, refetch }} height={0}>
      {(known) => <Resolve {...known} onClose={onClose} />}
    </Answer>
  )
}

interface ResolveProps {
  settings: CaseSettings
  shown: CaseShown
  onClose: () => void
}

function Resolve({ settings, shown: { id, revision, rootCause }, onClose }: ResolveProps) {
  const mayAsk = settings.reask.surveyId !== null
  const [draft, setDraft] = useState({
    rootCause: rootCause?.key ?? '',
    outcome: '',
    followUpDay: dayIn(settings.followUpDays, new Date()),
    words: '',
    askAgain: mayAsk,
  })
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const solving = useCaseChange(
    () => {
      const { followUpDay, ...rest } = draft
      const resolution = { id, revision, ...rest, followUpAt: morningOf(followUpDay) }
      return ask<typeof resolveCase>('POST', '/api/cases/:id/resolution', resolution)
    },
    { done: say('solved', { day: day(morningOf(draft.followUpDay)) }), tellsFailure: false },
  )
  return (
    <FormDialog
      title={say('resolve')}
      explained={say('resolveExplained')}
      action={say('resolveAction')}
      change={solving}
      onSend={() => solving.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Group grow align="flex-end">
        <NativeSelect
          required
          label={say('rootCause')}
          value={draft.rootCause}
          data={choicesOf(settings.rootCauses)}
          onChange={({ currentTarget }) => change({ rootCause: currentTarget.value })}
        />
        <NativeSelect
          required
          label={say('outcome')}
          value={draft.outcome}
          data={choicesOf(settings.outcomes)}
          onChange={({ currentTarget }) => change({ outcome: currentTarget.value })}
        />
      </Group>
      <TextInput
        type="date"
        required
        label={say('followUpDay')}
        min={dayIn(1, new Date())}
        value={draft.followUpDay}
        onChange={({ currentTarget }) => change({ followUpDay: currentTarget.value })}
      />
      <WordsField label={say('note')} value={draft.words} onChange={(words) => change({ words })} />
      <Checkbox
        label={say('askAgain')}
        description={say(mayAsk ? 'askAgainHint' : 'askNobody')}
        checked={draft.askAgain}
        disabled={!mayAsk}
        onChange={({ currentTarget }) => change({ askAgain: currentTarget.checked })}
      />
    </FormDialog>
  )
}

function choicesOf(choices: readonly { key: string; name: string }[]) {
  return [
    { value: '', label: say('choose') },
    ...choices.map(({ key, name }) => ({ value: key, label: name })),
  ]
}
