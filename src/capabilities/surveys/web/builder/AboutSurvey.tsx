import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import styles from './Builder.module.css'
import { withText } from './edit/texts.ts'
import { NameField } from './NameField.tsx'
import { QuotaFields } from './QuotaFields.tsx'
import { say } from './say.ts'
import type { Editing } from './use-editing.ts'

/** Name, greeting and thanks, and how it runs: folded away, for most surveys keep what their template says. */
export function AboutSurvey({ editing }: { editing: Editing }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={styles.about} aria-label={say('about')}>
      <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className={styles.words}>{say('about')}</span>
        <span className={styles.quiet}>{say('aboutSays')}</span>
      </button>
      {isOpen && <Fields editing={editing} />}
    </section>
  )
}

function Fields({ editing }: { editing: Editing }) {
  const { survey, language, change, mayChange } = editing
  const put = (part: 'title' | 'intro' | 'thanks', text: string) =>
    change({ ...survey, [part]: withText(survey[part], language, text) }, `survey ${part}`)
  return (
    <fieldset className={styles.form} disabled={!mayChange}>
      <legend className="only-heard">{say('about')}</legend>
      <NameField editing={editing} />
      <TextInput
        label={say('title')}
        lang={language}
        maxLength={200}
        value={survey.title[language] ?? ''}
        onChange={(event) => put('title', event.currentTarget.value)}
      />
      {(['intro', 'thanks'] as const).map((part) => (
        <Textarea
          key={part}
          label={say(part)}
          lang={language}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2_000}
          value={survey[part][language] ?? ''}
          onChange={(event) => put(part, event.currentTarget.value)}
        />
      ))}
      <div className={styles.switches}>
        <Checkbox
          label={say('progress')}
          checked={survey.showsProgress}
          onChange={(event) => change({ ...survey, showsProgress: event.currentTarget.checked })}
        />
        <Checkbox
          label={say('goBack')}
          checked={survey.mayGoBack}
          onChange={(event) => change({ ...survey, mayGoBack: event.currentTarget.checked })}
        />
      </div>
      <QuotaFields editing={editing} />
    </fieldset>
  )
}
