import { Popover } from '@mantine/core'
import { useState } from 'react'
import { classes } from '../../../../web/kit/classes.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { Pill } from '../../../../web/kit/Pill.tsx'
import styles from './Line.module.css'
import { say } from './say.ts'

interface NamesPillProps {
  label: string
  counted?: readonly { value: string; n: number }[]
  chosen?: string[]
  onChoose: (chosen: string[] | undefined) => void
}

/** A choice of several names, each with how much it would bring. Nothing to choose, no pill. */
export function NamesPill({ label, counted = [], chosen = [], onChoose }: NamesPillProps) {
  const [isOpen, setOpen] = useState(false)
  const missing = chosen.filter((one) => !counted.some(({ value }) => value === one))
  const all = [...counted, ...missing.map((value) => ({ value, n: 0 }))]
  if (all.length < 2 && chosen.length === 0) return null
  const toggle = (value: string, isOn: boolean) => {
    const next = isOn ? [...chosen, value] : chosen.filter((one) => one !== value)
    onChoose(next.length > 0 ? next : undefined)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus>
      <Popover.Target>
        <Pill onClick={() => setOpen(!isOpen)} className={classes(chosen.length > 0 && styles.chosen)}>
          {chosen.length === 0
            ? label
            : chosen.length === 1
              ? chosen[0]
              : say('several', { label, n: chosen.length })}{' '}
          <span aria-hidden>▾</span>
        </Pill>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <fieldset className={styles.names}>
          <legend className="only-heard">{label}</legend>
          {all.map(({ value, n }) => (
            <label key={value} className={styles.name}>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={(event) => toggle(value, event.currentTarget.checked)}
              />
              <span>{value}</span>
              <span className={styles.n}>{count(n)}</span>
            </label>
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  )
}
