import { TextInput } from '@mantine/core'
import { isScaleName, scales } from '../../../../statistics/scales.ts'
import styles from './Builder.module.css'
import { scalesOf, withScale } from './edit/kinds.ts'
import { withText } from './edit/texts.ts'
import type { FormPart } from './QuestionForm.tsx'
import { say } from './say.ts'

/** On which scale it is answered, and what stands at both ends. */
export function ScaleFields({ editing, question, change }: FormPart) {
  const { kind, lowest, highest, scale, choices } = question
  const possible = scalesOf[kind] ?? []
  if (lowest >= highest || choices.length > 0) return null
  return (
    <div className={styles.fields}>
      {possible.length > 1 && (
        <label className={styles.field}>
          {say('scale')}
          <select
            value={scale ?? ''}
            onChange={({ currentTarget: { value } }) =>
              isScaleName(value) && change(withScale(question, value, editing.survey.languages))
            }
          >
            {possible.map((one) => (
              <option key={one} value={one}>
                {scales[one].lowest}–{scales[one].highest} · {scales[one].label}
              </option>
            ))}
          </select>
        </label>
      )}
      {kind !== 'stars' && <Ends {...{ editing, question, change }} />}
    </div>
  )
}

function Ends({ editing: { language }, question, change }: FormPart) {
  return (['lowLabel', 'highLabel'] as const).map((end) => (
    <TextInput
      key={end}
      label={say(end === 'lowLabel' ? 'lowEnd' : 'highEnd')}
      lang={language}
      maxLength={80}
      value={question[end][language] ?? ''}
      onChange={({ currentTarget: { value } }) =>
        change({ ...question, [end]: withText(question[end], language, value) }, end)
      }
    />
  ))
}
