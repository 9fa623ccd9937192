import type { ReactNode } from 'react'
import type { ReadySurvey } from '../../templates/contract.ts'
import { long } from './long.ts'
import styles from './New.module.css'
import { say } from './say.ts'

const languageNames = new Intl.DisplayNames('en', { type: 'language' })

/** A ready survey before it is begun with: what it asks, in which languages, how long it takes. */
export function TemplateShown({ template, children }: { template: ReadySurvey; children: ReactNode }) {
  const { about, questions, languages, minutes, isAnonymous } = template
  return (
    <div className={styles.form}>
      <p>{about}</p>
      <h3>{`${say('asks')} · ${long(minutes)}`}</h3>
      <ol className={styles.asks}>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <p>
        {say('speaks')}: {languages.map((code) => languageNames.of(code)).join(', ')}
        {isAnonymous && <> · {say('anonymousNote')}</>}
      </p>
      {children}
    </div>
  )
}
