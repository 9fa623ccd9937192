import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { toastDone } from '../../../../web/kit/toast.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import { ConditionRow } from '../../../touchpoints/web/ConditionRow.tsx'
import type { changePromiseRule, createPromiseRule, tryPromiseRule } from '../../promises/contract.ts'
import type { PromiseRule } from '../../promises/rules/rule.ts'
import { AmountFields } from './AmountFields.tsx'
import { draftOf, type RuleDraft, valuesOf } from './draft.ts'
import styles from './Promises.module.css'
import { promisesKey } from './queries.ts'
import { say } from './say.ts'
import { TrialShown } from './TrialShown.tsx'

interface RuleFormProps {
  /** The one being changed; a new one without it. */
  rule?: PromiseRule
  /** The kind that is being looked at, as the data calls it: what a new rule begins with. */
  suggested?: string
  onClose: () => void
}

/** A kind of promise while it is described: tried on what happened before it is saved. */
export function RuleForm({ rule, suggested, onClose }: RuleFormProps) {
  const [draft, setDraft] = useState(() => draftOf(rule, suggested))
  const queries = useQueryClient()
  const trying = useMutation({
    mutationFn: () => ask<typeof tryPromiseRule>('POST', '/api/promise-rules/trial', valuesOf(draft)),
  })
  const saving = useMutation({
    mutationFn: () =>
      rule
        ? ask<typeof changePromiseRule>('PUT', '/api/promise-rules/:id', { id: rule.id, ...valuesOf(draft) })
        : ask<typeof createPromiseRule>('POST', '/api/promise-rules', valuesOf(draft)),
    onSuccess: () => {
      toastDone(say('saved'))
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: promisesKey }),
  })
  const edit = (part: Partial<RuleDraft>) => {
    setDraft({ ...draft, ...part })
    trying.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <form onSubmit={submit} className={styles.form} aria-label={say('editRule')}>
      <Stack gap="xs">
        <div className={styles.pair}>
          <TextInput
            label={say('name')}
            required
            maxLength={80}
            value={draft.name}
            onChange={(event) => edit({ name: event.currentTarget.value })}
          />
          <TextInput
            label={say('idBegins')}
            maxLength={80}
            value={draft.promiseIdBegins}
            onChange={(event) => edit({ promiseIdBegins: event.currentTarget.value })}
          />
        </div>
        <Conditions draft={draft} edit={edit} />
        <AmountFields draft={draft} edit={edit} />
        <Wrong error={saving.error ?? trying.error} />
        <Group gap="xs">
          <Button loading={trying.isPending} disabled={draft.name === ''} onClick={() => trying.mutate()}>
            {say('tryIt')}
          </Button>
          <Button type="submit" variant="filled" loading={saving.isPending}>
            {say('save')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {say('cancel')}
          </Button>
        </Group>
        {trying.data && <TrialShown trial={trying.data} />}
      </Stack>
    </form>
  )
}

function Conditions({ draft, edit }: { draft: RuleDraft; edit: (part: Partial<RuleDraft>) => void }) {
  const { conditions } = draft
  return (
    <>
      {conditions.map((condition, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions are told apart by their place alone
        <div key={index}>
          <p className={styles.word}>{say(index === 0 ? 'when' : 'and')}</p>
          <ConditionRow
            condition={condition}
            onChange={(changed) => edit({ conditions: conditions.with(index, changed) })}
            onRemove={() => edit({ conditions: conditions.toSpliced(index, 1) })}
          />
        </div>
      ))}
      <Group>
        <Button
          variant="subtle"
          disabled={conditions.length >= 10}
          onClick={() => edit({ conditions: [...conditions, { field: 'name', how: 'is', values: [''] }] })}
        >
          {say('addCondition')}
        </Button>
      </Group>
    </>
  )
}
