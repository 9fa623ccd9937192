import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import type { Draft } from './draft.ts'
import styles from './Sending.module.css'
import { say } from './say.ts'

interface WhenFieldsProps {
  draft: Draft
  onChange: (draft: Draft) => void
}

/** When it may go out, how many are asked, and the reminder. */
export function WhenFields({ draft, onChange }: WhenFieldsProps) {
  const number = (key: 'mostAsked' | 'perDay' | 'reminderDays', most: number) => ({
    value: draft[key] ?? '',
    min: 1,
    max: most,
    allowDecimal: false,
    onChange: (value: number | string) => onChange({ ...draft, [key]: value === '' ? null : Number(value) }),
  })
  return (
    <fieldset className={styles.fields}>
      <legend>{say('when')}</legend>
      <NumberInput
        label={say('mostAsked')}
        description={say('mostAskedHint')}
        {...number('mostAsked', 10_000_000)}
      />
      <NumberInput label={say('perDay')} description={say('perDayHint')} {...number('perDay', 1_000_000)} />
      <NumberInput
        label={say('reminder')}
        description={say('reminderHint')}
        {...number('reminderDays', 30)}
      />
      <TextInput
        type="datetime-local"
        label={say('startsAt')}
        value={draft.startsAt}
        onChange={({ currentTarget }) => onChange({ ...draft, startsAt: currentTarget.value })}
      />
      <NativeSelect
        label={say('clock')}
        value={draft.clock}
        onChange={({ currentTarget }) => onChange({ ...draft, clock: currentTarget.value as Draft['clock'] })}
        data={[
          { value: 'recipient', label: say('clockRecipient') },
          { value: 'organisation', label: say('clockOrganisation') },
        ]}
      />
    </fieldset>
  )
}
