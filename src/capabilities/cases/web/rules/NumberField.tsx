import { TextInput } from '@mantine/core'

interface NumberFieldProps {
  label: string
  hint?: string
  value: number
  min: number
  max: number
  /** `any` for fractions; whole numbers unless told. */
  step?: number | 'any'
  isDisabled?: boolean
  onChange: (value: number) => void
}

/** A number that has to be there; the browser says what is wrong with it. */
export function NumberField({
  label,
  hint,
  value,
  isDisabled,
  onChange,
  step = 1,
  ...limits
}: NumberFieldProps) {
  return (
    <TextInput
      type="number"
      required
      label={label}
      description={hint}
      step={step}
      {...limits}
      disabled={isDisabled}
      defaultValue={value}
      onChange={({ currentTarget }) => {
        if (currentTarget.value !== '') onChange(Number(currentTarget.value))
      }}
    />
  )
}
