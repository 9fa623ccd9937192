import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Condition, FilterField } from './condition.ts'
import { count } from './numbers.ts'
import styles from './Pill.module.css'
import { say } from './say.ts'

interface ConditionFormProps {
  field: FilterField
  /** The one being changed; a new one begins with nothing chosen. */
  condition?: Condition
  onDone: (condition: Condition) => void
}

/** Which values a field must, or must not, have. Values chosen earlier stay listed though they no longer occur. */
export function ConditionForm({ field, condition, onDone }: ConditionFormProps) {
  const [not, setNot] = useState(condition?.not ?? false)
  const [chosen, setChosen] = useState(condition?.values ?? [])
  const [sought, setSought] = useState('')
  const listed = withChosen(field.values, condition?.values ?? [])
  const found = listed.filter(({ value, label = value }) =>
    label.toLowerCase().includes(sought.toLowerCase()),
  )
  const toggle = (value: string) =>
    setChosen(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onDone({ field: field.field, values: chosen, ...(not && { not }) })
  }
  return (
    <form onSubmit={submit}>
      <label className={styles.is}>
        {field.label}
        <select value={not ? 'not' : 'is'} onChange={(event) => setNot(event.currentTarget.value === 'not')}>
          <option value="is">{say('is')}</option>
          <option value="not">{say('isNot')}</option>
        </select>
      </label>
      {listed.length > 8 && (
        <TextInput
          mt="xs"
          aria-label={say('findValue')}
          placeholder={say('findValue')}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <fieldset className={styles.values}>
        <legend className="only-heard">{say('whichValues')}</legend>
        {found.length === 0 && <p className={styles.quiet}>{say('noValue')}</p>}
        {found.map(({ value, label = value, n }) => (
          <label key={value} className={styles.value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <span>{label}</span>
            <span>{n > 0 ? count(n) : ''}</span>
          </label>
        ))}
      </fieldset>
      <Button type="submit" variant="filled" fullWidth mt="xs" disabled={chosen.length === 0}>
        {say('apply')}
      </Button>
    </form>
  )
}

function withChosen(values: FilterField['values'], chosen: string[]): FilterField['values'] {
  const occurring = new Set(values.map(({ value }) => value))
  return [...values, ...chosen.filter((value) => !occurring.has(value)).map((value) => ({ value, n: 0 }))]
}
