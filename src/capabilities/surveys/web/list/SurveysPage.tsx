import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { SurveysTabs } from '../SurveysTabs.tsx'
import { surveyListQuery } from './queries.ts'
import { SurveyTable } from './SurveyTable.tsx'
import { say } from './say.ts'

/** All surveys with how they go. */
export function SurveysPage() {
  const mayWrite = useMay('surveys:write')
  const list = useQuery(surveyListQuery)
  const begin = mayWrite && (
    <ButtonLink to="/surveys/new" variant="filled">
      {say('newSurvey')}
    </ButtonLink>
  )
  return (
    <Page title={say('surveys')} sub={say('sub')} actions={begin}>
      <SurveysTabs />
      <Answer
        of={list}
        height={300}
        isEmpty={({ surveys }) => surveys.length === 0}
        empty={
          <EmptyTeach title={say('emptyTitle')} actions={begin}>
            {say('emptyWords')}
          </EmptyTeach>
        }
      >
        {({ surveys }) => (
          <Card flush>
            <SurveyTable surveys={surveys} />
          </Card>
        )}
      </Answer>
    </Page>
  )
}
