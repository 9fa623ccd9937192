import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { Begin } from './Begin.tsx'
import styles from './New.module.css'
import { templatesQuery } from './queries.ts'
import { say } from './say.ts'
import { TemplateCards } from './TemplateCards.tsx'

/** A new survey: from a ready one first, from a file, or blank. */
export function NewSurveyPage() {
  const { begin } = useSearch({ from: '/inside/surveys/new' })
  const templates = useQuery(templatesQuery)
  return (
    <Page title={say('newTitle')} sub={say('newSub')}>
      <Answer of={templates} height={560}>
        {({ surveys }) => (
          <div className={styles.beside}>
            <TemplateCards surveys={surveys} chosen={begin} />
            <div className={styles.chosen}>
              <Begin key={begin} chosen={begin} template={surveys.find(({ key }) => key === begin)} />
            </div>
          </div>
        )}
      </Answer>
    </Page>
  )
}
