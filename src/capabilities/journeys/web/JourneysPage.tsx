import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../../web/client/address.ts'
import { ButtonLink } from '../../../web/client/links.tsx'
import { QuestionBar } from '../../../web/client/QuestionBar.tsx'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import { JourneyTable } from './definitions/JourneyTable.tsx'
import { journeyListQuery, suggestionsQuery } from './definitions/queries.ts'
import { SuggestionsCard } from './definitions/SuggestionsCard.tsx'
import { say } from './definitions/say.ts'
import { useMayChangeJourneys } from './definitions/use-changes.ts'
import { JourneysTabs } from './JourneysTabs.tsx'

/** All journeys with how they went, and those that the data speak of. */
export function JourneysPage() {
  const { address } = useAddress()
  const mayChange = useMayChangeJourneys()
  const list = useQuery(journeyListQuery(address))
  const suggested = useQuery({ ...suggestionsQuery, enabled: mayChange }).data?.suggestions ?? []
  return (
    <Page
      title={say('journeys')}
      sub={say('journeysSub')}
      bar={<QuestionBar />}
      actions={mayChange && <ButtonLink to="/journeys/new">{say('newJourney')}</ButtonLink>}
    >
      <JourneysTabs />
      <Answer
        of={list}
        height={220}
        isEmpty={({ journeys }) => journeys.length === 0}
        empty={<NoJourneys hasSuggestions={suggested.length > 0} />}
      >
        {({ journeys }) => (
          <Card flush>
            <JourneyTable journeys={journeys} />
          </Card>
        )}
      </Answer>
      {suggested.length > 0 && <SuggestionsCard suggestions={suggested} />}
    </Page>
  )
}

function NoJourneys({ hasSuggestions }: { hasSuggestions: boolean }) {
  const mayAdd = useMay('sources:write')
  const mayChange = useMayChangeJourneys()
  return (
    <EmptyTeach
      title={say('emptyTitle')}
      actions={
        <>
          {mayChange && <ButtonLink to="/journeys/new">{say('newJourney')}</ButtonLink>}
          {mayAdd && !hasSuggestions && <ButtonLink to="/sources/add">{say('addData')}</ButtonLink>}
        </>
      }
    >
      {say('emptyWords')} {!hasSuggestions && say('emptyNothing')}
    </EmptyTeach>
  )
}
