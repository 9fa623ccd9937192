import { useState } from 'react'
import styles from './Builder.module.css'

interface NumberInputFieldProps {
  label: string
  value: number | null
  isDisabled: boolean
  /** When the field is left or Enter is pressed, and the number is another; null for an empty field. */
  onDone: (value: number | null) => void
}

/** A whole number from 1 that is taken once it has been typed whole. */
export function NumberInputField({ label, value, isDisabled, onDone }: NumberInputFieldProps) {
  const [typed, setTyped] = useState(value === null ? '' : String(value))
  const done = () => {
    const number = typed === '' ? null : Math.min(10_000_000, Math.max(1, Math.round(Number(typed))))
    if (number !== value && !Number.isNaN(number)) onDone(number)
  }
  return (
    <label className={styles.field}>
      {label}
      <input
        type="number"
        className={styles.number}
        data-own-undo
        min={1}
        max={10_000_000}
        value={typed}
        disabled={isDisabled}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={done}
        onKeyDown={(event) => event.key === 'Enter' && done()}
      />
    </label>
  )
}
