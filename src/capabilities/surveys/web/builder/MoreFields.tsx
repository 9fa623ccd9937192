import { Checkbox } from '@mantine/core'
import type { Question, QuestionKind } from '../../model/survey.ts'
import styles from './Builder.module.css'
import { kindsAlike, withKind } from './edit/kinds.ts'
import { numbersOf, switchesOf } from './edit/options.ts'
import { kindName } from './kind-words.ts'
import type { FormPart } from './QuestionForm.tsx'
import { say } from './say.ts'

const inputs = ['email', 'tel', 'name'] as const
const words = {
  isRequired: 'required',
  needsEveryRow: 'everyRow',
  hasComment: 'comment',
  isShuffled: 'shuffled',
  hasOther: 'other',
  hasNone: 'none',
  hasNotApplicable: 'notApplicable',
  isLong: 'long',
} as const

/** Whether it must be answered, what else is offered, how much may be written. */
export function MoreFields({ question, change }: FormPart) {
  const { kind } = question
  return (
    <>
      <KindField {...{ question, change }} />
      {kind === 'contact' && (
        <label className={styles.field}>
          {say('input')}
          <select
            value={question.input}
            onChange={({ currentTarget: { value } }) =>
              change({ ...question, input: value as Question['input'] })
            }
          >
            {inputs.map((input) => (
              <option key={input} value={input}>
                {say(`input_${input}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className={styles.switches}>
        {switchesOf(question).map((option) => (
          <Checkbox
            key={option}
            label={say(words[option])}
            checked={question[option]}
            onChange={({ currentTarget: { checked } }) => change({ ...question, [option]: checked })}
          />
        ))}
      </div>
      {numbersOf(kind).map((option) => (
        <HowMuch key={option} {...{ question, change, option }} />
      ))}
    </>
  )
}

function KindField({ question, change }: Pick<FormPart, 'question' | 'change'>) {
  const kinds = kindsAlike(question.kind)
  if (kinds.length === 0) return null
  return (
    <label className={styles.field}>
      {say('kind')}
      <select
        value={question.kind}
        onChange={({ currentTarget: { value } }) => change(withKind(question, value as QuestionKind))}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindName(kind)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface HowMuchProps extends Pick<FormPart, 'question' | 'change'> {
  option: 'longest' | 'most'
}

const limits = { longest: { min: 1, max: 10_000 }, most: { min: 0, max: 500 } }
const unlimited: readonly QuestionKind[] = ['multiple', 'image']

function HowMuch({ question, change, option }: HowMuchProps) {
  const { min, max } = limits[option]
  return (
    <label className={styles.field}>
      {say(option)}
      <input
        type="number"
        className={styles.number}
        {...{ min: option === 'most' && !unlimited.includes(question.kind) ? 1 : min, max }}
        value={question[option]}
        onChange={({ currentTarget: { valueAsNumber } }) => {
          const whole = Math.min(max, Math.max(min, Math.round(valueAsNumber)))
          if (Number.isFinite(whole)) change({ ...question, [option]: whole }, option)
        }}
      />
      {option === 'most' && unlimited.includes(question.kind) && (
        <span className={styles.quiet}>{say('mostSays')}</span>
      )}
    </label>
  )
}
