import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../web/client/api.ts'
import { Card } from '../../../web/kit/Card.tsx'
import { Wrong } from '../../../web/kit/Wrong.tsx'
import type { changeRule, createRule, Rule, tryRule } from '../contract.ts'
import type { RulesAddress } from './address.ts'
import { ConditionRow } from './ConditionRow.tsx'
import type { DraftCondition } from './draft.ts'
import { touchpointsQuery } from './questions.ts'
import styles from './Rules.module.css'
import { say } from './say.ts'
import { TrialShown } from './TrialShown.tsx'
import { useChange } from './use-change.ts'

interface RuleFormProps {
  /** The one being changed; a new one without it. */
  rule?: Rule
  /** What a new one begins with. */
  begin: RulesAddress
  onClose: () => void
}

const firstCondition: DraftCondition = { field: 'page', how: 'begins', values: [''] }

/** A rule while it is written: tried on what happened before it is saved. */
export function RuleForm({ rule, begin, onClose }: RuleFormProps) {
  const [conditions, setConditions] = useState<DraftCondition[]>(
    rule?.conditions ?? begin.begin ?? [firstCondition],
  )
  const [touchpointId, setTouchpointId] = useState(rule?.touchpointId ?? begin.at ?? '')
  const [channel, setChannel] = useState(rule?.channel ?? '')
  const touchpoints = useQuery(touchpointsQuery).data?.touchpoints ?? []
  const draft = { conditions: conditions.map(withoutBlankLines) as Rule['conditions'], touchpointId, channel }
  const trying = useMutation({
    mutationFn: () =>
      ask<typeof tryRule>('POST', '/api/touchpoint-rules/trial', { id: rule?.id, rule: draft }),
  })
  const saving = useChange(
    () =>
      rule
        ? ask<typeof changeRule>('PUT', '/api/touchpoint-rules/:id', { id: rule.id, ...draft })
        : ask<typeof createRule>('POST', '/api/touchpoint-rules', draft),
    { done: () => say('ruleSaved'), tellsFailure: false },
  )
  const edit = (changed: DraftCondition[]) => {
    setConditions(changed)
    trying.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate(undefined, { onSuccess: onClose })
  }
  return (
    <Card title={say(rule ? 'editRule' : 'newRule')}>
      <form onSubmit={submit}>
        <Stack gap="xs">
          {conditions.map((condition, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: conditions are told apart by their place alone
            <div key={index}>
              <p className={styles.word}>{say(index === 0 ? 'when' : 'and')}</p>
              <ConditionRow
                condition={condition}
                onChange={(changed) => edit(conditions.with(index, changed))}
                onRemove={conditions.length > 1 ? () => edit(conditions.toSpliced(index, 1)) : undefined}
              />
            </div>
          ))}
          <Group>
            <Button
              variant="subtle"
              disabled={conditions.length >= 10}
              onClick={() => edit([...conditions, { field: 'name', how: 'contains', values: [''] }])}
            >
              {say('addCondition')}
            </Button>
          </Group>
          <p className={styles.word}>{say('thenAt')}</p>
          <div className={styles.outcome}>
            <NativeSelect
              label={say('touchpoint')}
              value={touchpointId}
              required
              onChange={(event) => {
                setTouchpointId(event.currentTarget.value)
                trying.reset()
              }}
              data={[
                { value: '', label: '' },
                ...touchpoints.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <TextInput
              label={say('channelOutcome')}
              value={channel}
              maxLength={80}
              onChange={(event) => setChannel(event.currentTarget.value)}
            />
          </div>
          <Wrong error={saving.error ?? trying.error} />
          <Group mt="xs">
            <Button loading={trying.isPending} disabled={touchpointId === ''} onClick={() => trying.mutate()}>
              {say('tryIt')}
            </Button>
            <Button type="submit" variant="filled" loading={saving.isPending} disabled={touchpointId === ''}>
              {say('saveRule')}
            </Button>
            <Button variant="subtle" onClick={onClose}>
              {say('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
      {trying.data && <TrialShown trial={trying.data} />}
    </Card>
  )
}

/** Empty lines at the end are typing; a single empty line means that nothing was said. */
function withoutBlankLines(condition: DraftCondition): DraftCondition {
  const values = condition.values.map((value) => value.trim()).filter((value) => value !== '')
  return { ...condition, values: values.length > 0 ? values : [''] }
}
