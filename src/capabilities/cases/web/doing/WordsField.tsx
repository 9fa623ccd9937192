import { Textarea } from '@mantine/core'

interface WordsFieldProps {
  label: string
  value: string
  onChange: (words: string) => void
  isRequired?: boolean
  placeholder?: string
  /** The first thing to be filled in: it has the focus when the dialog opens. */
  isFirst?: boolean
}

export function WordsField({ label, value, onChange, isRequired, placeholder, isFirst }: WordsFieldProps) {
  return (
    <Textarea
      autosize
      minRows={3}
      maxRows={12}
      maxLength={10_000}
      label={label}
      value={value}
      required={isRequired}
      placeholder={placeholder}
      data-autofocus={isFirst}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
