import { TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { Choice } from '../../model/survey.ts'
import styles from './Builder.module.css'
import { choiceId } from './ChoiceFields.tsx'
import {
  type ChoiceList,
  withChoiceMoved,
  withChoicePictured,
  withChoiceWorded,
  withoutChoice,
} from './edit/choices.ts'
import type { FormPart } from './QuestionForm.tsx'
import { say } from './say.ts'

interface ChoiceFieldProps extends FormPart {
  list: ChoiceList
  choice: Choice
  index: number
  /** Its answers are those the score is made of: worded otherwise, and neither more nor fewer. */
  isFixed: boolean
  onEnter: () => void
}

export function ChoiceField({
  editing,
  question,
  change,
  list,
  choice,
  index,
  isFixed,
  onEnter,
}: ChoiceFieldProps) {
  const { language } = editing
  const { value, label, image } = choice
  const n = index + 1
  const fewest = list === 'rows' ? 1 : 2
  const isNeeded = question[list].length <= fewest
  const word = list === 'rows' ? 'rowN' : question.kind === 'matrix' ? 'columnN' : 'choiceN'
  const name = label[language] || say(word, { n })
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isFixed) return
    event.preventDefault()
    onEnter()
  }
  return (
    <div className={styles.choice}>
      <TextInput
        id={choiceId(question.name, list, value)}
        aria-label={say(word, { n })}
        placeholder={say(word, { n })}
        lang={language}
        maxLength={300}
        value={label[language] ?? ''}
        onKeyDown={press}
        onChange={({ currentTarget: { value: text } }) =>
          change(withChoiceWorded(question, list, value, { language, text }), `${list} ${value}`)
        }
      />
      {question.kind === 'image' && (
        <TextInput
          type="url"
          aria-label={say('pictureN', { n })}
          placeholder="https://…"
          maxLength={1_000}
          value={image}
          onChange={({ currentTarget: { value: address } }) =>
            change(withChoicePictured(question, value, address), `picture ${value}`)
          }
        />
      )}
      {!isFixed && (
        <span className={styles.buttons}>
          <button
            type="button"
            className={styles.menu}
            aria-label={say('up', { name })}
            disabled={index === 0}
            onClick={() => change(withChoiceMoved(question, list, value, -1))}
          >
            ↑
          </button>
          <button
            type="button"
            className={styles.menu}
            aria-label={say('down', { name })}
            disabled={n === question[list].length}
            onClick={() => change(withChoiceMoved(question, list, value, 1))}
          >
            ↓
          </button>
          <button
            type="button"
            className={styles.menu}
            aria-label={say('removeChoice', { name })}
            title={isNeeded ? say('atLeastTwo') : undefined}
            disabled={isNeeded}
            onClick={() => change(withoutChoice(question, list, value))}
          >
            ×
          </button>
        </span>
      )}
    </div>
  )
}
