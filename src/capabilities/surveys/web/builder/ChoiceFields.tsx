import { Button } from '@mantine/core'
import { type ClipboardEvent, useEffect, useState } from 'react'
import type { QuestionKind } from '../../model/survey.ts'
import styles from './Builder.module.css'
import { ChoiceField } from './ChoiceField.tsx'
import { type ChoiceList, withChoice, withChoicesPasted } from './edit/choices.ts'
import type { FormPart } from './QuestionForm.tsx'
import { say } from './say.ts'

const chosenFrom: readonly QuestionKind[] = [
  'nes',
  'likert',
  'single',
  'multiple',
  'ranking',
  'image',
  'matrix',
]

interface ChoiceFieldsProps extends FormPart {
  list: ChoiceList
}

/** What can be chosen, or the rows of a table: worded, moved, added one by one or pasted as a list. */
export function ChoiceFields(part: ChoiceFieldsProps) {
  const { editing, question, change, list } = part
  const { kind } = question
  const [added, setAdded] = useState<string>()
  useEffect(() => {
    if (added !== undefined) document.getElementById(added)?.focus()
  }, [added])
  const hasList =
    list === 'rows' ? kind === 'matrix' : chosenFrom.includes(kind) || question.choices.length > 0
  if (!hasList || kind === 'statement') return null
  const add = () => {
    const next = withChoice(question, list, { language: editing.language, text: '' })
    change(next)
    setAdded(choiceId(question.name, list, next[list].at(-1)!.value))
  }
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text')
    if (!text.trim().includes('\n')) return
    event.preventDefault()
    change(withChoicesPasted(question, list, { language: editing.language, text }))
  }
  const [title, addWord] =
    list === 'rows'
      ? (['rows', 'addRow'] as const)
      : kind === 'matrix'
        ? (['columns', 'addColumn'] as const)
        : (['choices', 'addChoice'] as const)
  const isFixed = kind === 'nes' && list === 'choices'
  return (
    <fieldset className={styles.choices} onPaste={isFixed ? undefined : paste}>
      <legend>{say(title)}</legend>
      {question[list].map((choice, i) => (
        <ChoiceField key={choice.value} {...part} choice={choice} index={i} isFixed={isFixed} onEnter={add} />
      ))}
      {!isFixed && (
        <div className={styles.line}>
          <Button variant="subtle" onClick={add}>
            + {say(addWord)}
          </Button>
          <span className={styles.quiet}>{say('pasteSays')}</span>
        </div>
      )}
    </fieldset>
  )
}

export function choiceId(question: string, list: ChoiceList, value: string): string {
  return `${list}-${question}-${value}`
}
