import { useQuery } from '@tanstack/react-query'
import { labelOf } from '../../../../web/client/field-names.ts'
import { filterValuesQuery, segmentsQuery } from '../../../../web/client/QuestionBar.tsx'
import type { Shown } from './AnswersShown.tsx'
import styles from './Results.module.css'
import { say } from './say.ts'
import { useChangeResults } from './useChangeResults.ts'

interface GroupChoicesProps {
  question: Shown
  questions: Shown[]
  by: string
  item: string | undefined
}

const usual = ['channel', 'touchpoint', 'stage', 'product', 'language', 'country', 'unit']

/** What the groups are made by: a column, a trait, segments or another question; and which row of a matrix. */
export function GroupChoices({ question, questions, by, item }: GroupChoicesProps) {
  const change = useChangeResults()
  const values = useQuery(filterValuesQuery)
  const segments = useQuery(segmentsQuery)
  const occurring = (values.data?.fields ?? []).map(({ field }) => field)
  const fields = [
    ...usual,
    ...(segments.data?.segments.length ? ['segment'] : []),
    ...occurring.filter((field) => field.startsWith('trait:')),
  ]
  const others = questions.filter(({ name, answers }) => name !== question.name && answers.choices !== null)
  return (
    <p className={styles.controls}>
      {question.answers.rows && (
        <label className={styles.choice}>
          {say('ofRow')}
          <select value={item} onChange={(event) => change({ item: event.currentTarget.value })}>
            {question.answers.rows.map((row) => (
              <option key={row.item} value={row.item}>
                {row.label}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className={styles.choice}>
        {say('by')}
        <select value={by} onChange={(event) => change({ by: event.currentTarget.value })}>
          {fields.map((field) => (
            <option key={field} value={field}>
              {labelOf(field)}
            </option>
          ))}
          {others.map(({ name, title }) => (
            <option key={name} value={`question:${name}`}>
              {say('answersTo', { title })}
            </option>
          ))}
        </select>
      </label>
    </p>
  )
}
