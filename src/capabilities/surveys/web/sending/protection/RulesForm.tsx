import { Button, Checkbox, Group, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../../web/client/api.ts'
import { useChangeOf } from '../../../../../web/client/change.ts'
import { useMay } from '../../../../../web/client/session.ts'
import { Card } from '../../../../../web/kit/Card.tsx'
import { Wrong } from '../../../../../web/kit/Wrong.tsx'
import type { ContactRules } from '../../../protection/contact-rules.ts'
import type { saveProtection } from '../../../protection/contract.ts'
import styles from '../Sending.module.css'
import { protectionQuery } from './queries.ts'
import { say } from './say.ts'

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** How often and when people may be asked at all. */
export function RulesForm({ rules: kept }: { rules: ContactRules }) {
  const [rules, setRules] = useState(kept)
  const maySet = useMay('surveys:manage')
  const saving = useChangeOf(
    protectionQuery.queryKey,
    () => ask<typeof saveProtection>('PUT', '/api/contact-protection', { rules }),
    { done: () => say('saved'), tellsFailure: false },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate(undefined)
  }
  const change = (part: Partial<ContactRules>) => setRules({ ...rules, ...part })
  return (
    <Card title={say('rules')}>
      <form onSubmit={submit} className={styles.form}>
        <p className={styles.words}>{say('always')}</p>
        <fieldset disabled={!maySet} className={styles.fields}>
          <NumberInput
            label={say('quarantineDays')}
            description={say('quarantineHint')}
            value={rules.quarantineDays}
            min={0}
            max={730}
            onChange={(value) => change({ quarantineDays: Number(value) || 0 })}
          />
          <NumberInput
            label={say('mostInYear')}
            description={say('mostHint')}
            value={rules.mostInYear ?? ''}
            min={1}
            max={365}
            onChange={(value) => change({ mostInYear: value === '' ? null : Number(value) })}
          />
        </fieldset>
        <fieldset disabled={!maySet} className={styles.fields}>
          <legend>{say('hours')}</legend>
          <Hour label={say('from')} value={rules.from} onChange={(from) => change({ from })} />
          <Hour label={say('until')} value={rules.until} onChange={(until) => change({ until })} />
        </fieldset>
        <Weekdays rules={rules} onChange={change} isDisabled={!maySet} />
        <Wrong error={saving.error} />
        {maySet && (
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={saving.isPending}>
              {say('save')}
            </Button>
          </Group>
        )}
      </form>
    </Card>
  )
}

interface HourProps {
  label: string
  value: string
  onChange: (value: string) => void
}

function Hour({ label, value, onChange }: HourProps) {
  return (
    <TextInput
      type="time"
      label={label}
      value={value}
      required
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

interface WeekdaysProps {
  rules: ContactRules
  onChange: (part: Partial<ContactRules>) => void
  isDisabled: boolean
}

function Weekdays({ rules: { weekdays }, onChange, isDisabled }: WeekdaysProps) {
  return (
    <Checkbox.Group
      label={say('weekdays')}
      value={weekdays.map(String)}
      onChange={(chosen) => onChange({ weekdays: chosen.map(Number).toSorted() })}
    >
      <Group gap="md" mt={6}>
        {days.map((day, at) => (
          <Checkbox key={day} value={String(at + 1)} label={say(day)} disabled={isDisabled} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
