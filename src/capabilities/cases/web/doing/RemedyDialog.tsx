import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { toastDone } from '../../../../web/kit/toast.ts'
import { money } from '../../../customers/web/money.ts'
import type { CaseShown, giveRemedy } from '../../handling/contract.ts'
import { settingsQuery, useCaseChange } from '../queries.ts'
import { FormDialog } from './FormDialog.tsx'
import { say } from './say.ts'
import { WordsField } from './WordsField.tsx'

/** Gives something to make up for it, within the budget or with a reason beyond it. */
export function RemedyDialog({ shown, onClose }: { shown: CaseShown; onClose: () => void }) {
  const { id, revision, budget } = shown
  const remedies = useQuery(settingsQuery).data?.settings.remedies ?? []
  const [draft, setDraft] = useState({ kind: '', amount: '', words: '', justification: '' })
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const amount = draft.amount === '' ? null : Number(draft.amount)
  const isBeyond = amount !== null && budget.left !== null && amount > budget.left
  const giving = useCaseChange(
    () => {
      const justification = isBeyond ? draft.justification : ''
      const remedy = { id, revision, ...draft, amount, justification }
      return ask<typeof giveRemedy>('POST', '/api/cases/:id/remedies', remedy)
    },
    { tellsFailure: false },
  )
  const give = () =>
    giving.mutate(undefined, {
      onSuccess: () => {
        toastDone(say(isBeyond ? 'remedyWaits' : 'remedyGiven'))
        onClose()
      },
    })
  return (
    <FormDialog
      title={say('remedy')}
      explained={budgetWords(budget)}
      action={say('giveAction')}
      change={giving}
      onSend={give}
      onClose={onClose}
    >
      <NativeSelect
        required
        data-autofocus
        label={say('remedyKind')}
        value={draft.kind}
        data={[
          { value: '', label: say('choose') },
          ...remedies.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        onChange={({ currentTarget }) => change({ kind: currentTarget.value })}
      />
      <TextInput
        type="number"
        min="0.01"
        step="0.01"
        label={say('amount', { currency: budget.currency })}
        description={say('amountHint')}
        value={draft.amount}
        onChange={({ currentTarget }) => change({ amount: currentTarget.value })}
      />
      {isBeyond && (
        <>
          <p role="status">{say('beyond')}</p>
          <WordsField
            label={say('justification')}
            value={draft.justification}
            onChange={(justification) => change({ justification })}
            isRequired
          />
        </>
      )}
      <WordsField label={say('note')} value={draft.words} onChange={(words) => change({ words })} />
    </FormDialog>
  )
}

/** What whoever asks may still give by themselves. */
export function budgetWords({ left, currency, perDays }: CaseShown['budget']): string {
  if (left === null) return say('budgetFree')
  return say('budgetLeft', { left: money(String(left), currency), days: perDays })
}
