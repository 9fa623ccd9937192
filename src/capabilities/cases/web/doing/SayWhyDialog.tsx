import type { UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseShown } from '../../handling/contract.ts'
import { FormDialog } from './FormDialog.tsx'
import { WordsField } from './WordsField.tsx'

interface SayWhyDialogProps {
  title: string
  explained: string
  /** What is asked for. */
  label: string
  action: string
  /** False where nothing has to be said. */
  isRequired?: boolean
  change: UseMutationResult<CaseShown, Error, string>
  onClose: () => void
}

/** Does one thing with a case, with the words why. */
export function SayWhyDialog({ label, isRequired = true, change, onClose, ...told }: SayWhyDialogProps) {
  const [words, setWords] = useState('')
  return (
    <FormDialog
      {...told}
      change={change}
      onSend={() => change.mutate(words, { onSuccess: onClose })}
      onClose={onClose}
    >
      <WordsField label={label} value={words} onChange={setWords} isRequired={isRequired} isFirst />
    </FormDialog>
  )
}
