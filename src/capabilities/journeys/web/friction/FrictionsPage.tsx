import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../../../web/client/address.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { QuestionBar } from '../../../../web/client/QuestionBar.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { JourneysTabs } from '../JourneysTabs.tsx'
import { Frictions } from './Frictions.tsx'
import { allFrictionsQuery } from './queries.ts'
import { say } from './say.ts'

/** Where it hurts, over all journeys. */
export function FrictionsPage() {
  const { address } = useAddress()
  const frictions = useQuery(allFrictionsQuery(address))
  return (
    <Page title={say('whereItHurts')} sub={say('allSub')} bar={<QuestionBar />}>
      <JourneysTabs />
      <Answer of={frictions} height={600} isEmpty={({ journeys }) => journeys === 0} empty={<NoJourneys />}>
        {({ candidates, every }) => <Frictions candidates={candidates} every={every} withJourney />}
      </Answer>
    </Page>
  )
}

function NoJourneys() {
  return (
    <EmptyTeach
      title={say('noJourneysTitle')}
      actions={<ButtonLink to="/journeys/new">{say('defineJourney')}</ButtonLink>}
    >
      {say('noJourneysWords')}
    </EmptyTeach>
  )
}
