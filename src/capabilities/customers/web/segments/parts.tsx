import styles from './Builder.module.css'

interface SelectProps<V extends string> {
  /** Heard, not seen: around it a sentence is read. */
  label: string
  value: V
  options: readonly (readonly [V, string])[]
  onChange: (value: V) => void
}

/** A choice within a sentence. */
export function Select<V extends string>({ label, value, options, onChange }: SelectProps<V>) {
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value as V)}>
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </select>
  )
}

interface NumberFieldProps {
  label: string
  value: number
  onChange: (value: number) => void
  min?: number
  step?: number | 'any'
}

/** A number within a sentence. Not yet typed it is NaN, which travels as null. */
export function NumberField({ label, value, onChange, min, step = 1 }: NumberFieldProps) {
  return (
    <input
      type="number"
      className={styles.number}
      aria-label={label}
      value={Number.isNaN(value) ? '' : value}
      min={min}
      step={step}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
    />
  )
}

interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'date'
  placeholder?: string
}

export function TextField({ label, value, onChange, type = 'text', placeholder }: TextFieldProps) {
  return (
    <input
      type={type}
      className={styles.text}
      aria-label={label}
      value={value}
      placeholder={placeholder}
      maxLength={200}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
