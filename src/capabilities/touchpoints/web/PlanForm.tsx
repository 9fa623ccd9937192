import { Button, Checkbox, Group, NativeSelect, Stack, Textarea } from '@mantine/core'
import type { FormEvent } from 'react'
import { ask } from '../../../web/client/api.ts'
import { Wrong } from '../../../web/kit/Wrong.tsx'
import type { clearPlan, Plan, setPlan } from '../contract.ts'
import type { Pattern } from './grid-words.ts'
import { say } from './say.ts'
import { useChange } from './use-change.ts'

const methods = [
  'survey',
  'interview',
  'focus group',
  'forums and reviews',
  'direct contact',
  'observation',
] as const
const cadences = [
  'every transaction',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'twice a year',
  'yearly',
  'once',
] as const
const usualCadence: Record<Pattern, Plan['cadence']> = {
  past: 'every transaction',
  present: 'twice a year',
  potential: 'quarterly',
}

interface PlanFormProps {
  touchpointId: string
  pattern: Pattern
  plan: Plan | null
  onClose: () => void
}

/** How a touchpoint is listened to in one pattern. */
export function PlanForm({ touchpointId: id, pattern, plan, onClose }: PlanFormProps) {
  const saving = useChange(
    (wanted: Pick<Plan, 'methods' | 'cadence' | 'note'>) =>
      ask<typeof setPlan>('PUT', '/api/touchpoints/:id/plans/:pattern', { id, pattern, ...wanted }),
    { done: () => say('planned'), tellsFailure: false },
  )
  const clearing = useChange(
    () => ask<typeof clearPlan>('DELETE', '/api/touchpoints/:id/plans/:pattern', { id, pattern }),
    { done: () => say('unplanned') },
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const wanted = {
      methods: form.getAll('method') as Plan['methods'],
      cadence: String(form.get('cadence')) as Plan['cadence'],
      note: String(form.get('note')),
    }
    saving.mutate(wanted, { onSuccess: onClose })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Checkbox.Group label={say('how')} defaultValue={plan?.methods ?? []}>
          <Stack gap={8} mt={6}>
            {methods.map((method) => (
              <Checkbox key={method} size="xs" name="method" value={method} label={say(method)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <NativeSelect
          name="cadence"
          label={say('howOften')}
          defaultValue={plan?.cadence ?? usualCadence[pattern]}
          data={cadences.map((value) => ({ value, label: say(value) }))}
        />
        <Textarea
          name="note"
          label={say('note')}
          description={say('noteHint')}
          defaultValue={plan?.note}
          rows={2}
          maxLength={500}
        />
        <Wrong error={saving.error} />
        <Group justify="space-between">
          <Button type="submit" variant="filled" loading={saving.isPending}>
            {say('savePlan')}
          </Button>
          {plan && (
            <Button
              variant="subtle"
              color="bad"
              loading={clearing.isPending}
              onClick={() => clearing.mutate(undefined, { onSuccess: onClose })}
            >
              {say('clearPlan')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
