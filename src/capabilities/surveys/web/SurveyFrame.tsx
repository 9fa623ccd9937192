import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import type { SurveyShown } from '../definitions/contract.ts'
import { surveyQuery } from './queries.ts'
import { SurveyTabs } from './SurveyTabs.tsx'
import { say } from './say.ts'
import { SettingsButton } from './settings/SettingsButton.tsx'

interface SurveyFrameProps {
  /** Its id. */
  survey: string
  /** What can be done on this page. */
  actions?: ReactNode | ((survey: SurveyShown) => ReactNode)
  /** Said after its state. */
  sub?: ReactNode | ((survey: SurveyShown) => ReactNode)
  /** Time and filter of pages that show answers. */
  bar?: ReactNode
  children: (survey: SurveyShown) => ReactNode
}

/** A page about one survey: its heading with its state, its tabs, and what is inside once the survey is known. */
export function SurveyFrame({ survey: id, actions, sub, bar, children }: SurveyFrameProps) {
  const asked = useQuery(surveyQuery(id))
  const { data } = asked
  const filled = (part: SurveyFrameProps['sub']) => (typeof part === 'function' ? data && part(data) : part)
  const more = filled(sub)
  return (
    <Page
      title={data?.name ?? say('survey')}
      sub={
        data ? (
          <>
            {say(data.state)}
            {more && <> · {more}</>}
          </>
        ) : (
          '\u00a0'
        )
      }
      bar={bar}
      actions={
        <>
          {data && <SettingsButton survey={data} />}
          {filled(actions)}
        </>
      }
    >
      <SurveyTabs survey={id} />
      <Answer of={asked} height={560}>
        {children}
      </Answer>
    </Page>
  )
}
