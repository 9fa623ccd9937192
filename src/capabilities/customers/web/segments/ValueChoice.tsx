import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import { count } from '../../../../web/kit/numbers.ts'
import pill from '../../../../web/kit/Pill.module.css'
import styles from './Builder.module.css'
import { say } from './say.ts'

export interface Offered {
  value: string
  /** What people read; the value itself unless told. */
  label?: string
  n?: number
}

interface ValueChoiceProps {
  label: string
  values: string[]
  offered: readonly Offered[]
  onChange: (values: string[]) => void
}

/** Any number of values: those that occur, and whatever is typed. */
export function ValueChoice({ label, values, offered, onChange }: ValueChoiceProps) {
  const [isOpen, setOpen] = useState(false)
  const [sought, setSought] = useState('')
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value])
  const known = new Set(offered.map(({ value }) => value))
  const listed = [
    ...values.filter((value) => !known.has(value)).map((value): Offered => ({ value })),
    ...offered,
  ]
  const found = listed.filter((one) => shownAs(one).toLowerCase().includes(sought.trim().toLowerCase()))
  const typed = sought.trim()
  const isNew = typed !== '' && !listed.some(({ value }) => value === typed)
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles.values}
          aria-label={`${label}: ${summary(values, offered)}`}
          onClick={() => setOpen(!isOpen)}
        >
          <span>{summary(values, offered)}</span> <span aria-hidden>▾</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={pill.panel} aria-label={label}>
        <input
          className={styles.text}
          aria-label={say('findValue')}
          placeholder={say('findValue')}
          value={sought}
          maxLength={200}
          onChange={(event) => setSought(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            if (isNew) toggle(typed)
            setSought('')
          }}
        />
        <fieldset className={pill.values}>
          <legend className="only-heard">{label}</legend>
          {found.length === 0 && !isNew && <p className={pill.quiet}>{say('noValues')}</p>}
          {found.slice(0, 100).map((one) => (
            <label key={one.value} className={pill.value}>
              <input
                type="checkbox"
                checked={values.includes(one.value)}
                onChange={() => toggle(one.value)}
              />
              <span>{shownAs(one)}</span>
              <span>{one.n ? count(one.n) : ''}</span>
            </label>
          ))}
        </fieldset>
        {isNew && (
          <Button
            variant="subtle"
            fullWidth
            onClick={() => {
              toggle(typed)
              setSought('')
            }}
          >
            {say('useTyped', { value: typed })}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function shownAs({ value, label }: Offered) {
  return label ?? value
}

function summary(values: readonly string[], offered: readonly Offered[]) {
  const [first, ...more] = values.map((value) =>
    shownAs(offered.find((one) => one.value === value) ?? { value }),
  )
  if (first === undefined) return say('choose')
  if (more.length === 1) return `${first}, ${more[0]}`
  return more.length === 0 ? first : say('chosenMore', { first, n: more.length })
}
