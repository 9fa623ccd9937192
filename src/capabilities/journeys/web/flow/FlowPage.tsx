import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useAddress } from '../../../../web/client/address.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Grid } from '../../../../web/kit/Card.tsx'
import type { Flow, Heading } from '../../flow/contract.ts'
import { JourneyFrame } from '../JourneyFrame.tsx'
import { ChannelsCard } from './ChannelsCard.tsx'
import { CompareChoice } from './CompareChoice.tsx'
import { ComparisonCard } from './ComparisonCard.tsx'
import { FlowCard } from './FlowCard.tsx'
import styles from './FlowPage.module.css'
import { HappyCard } from './HappyCard.tsx'
import { flowQuery } from './queries.ts'
import { WaysCard } from './WaysCard.tsx'

/** How customers really go through a journey: as a picture, as ways, by channel, and beside another period or segment. */
export function FlowPage() {
  const { journey } = useParams({ from: '/inside/journeys/$journey' })
  return (
    <JourneyFrame journey={journey} actions={<CompareChoice />}>
      {(heading) => <FlowOf heading={heading} />}
    </JourneyFrame>
  )
}

function FlowOf({ heading }: { heading: Heading }) {
  const { address } = useAddress()
  const { with: against } = useSearch({ from: '/inside/journeys/$journey' })
  const flow = useQuery(flowQuery(heading.id, address))
  return (
    <Answer of={flow} height={900}>
      {(shown) => (
        <div className={styles.page}>
          {against && <ComparisonCard heading={heading} against={against} />}
          <Cards heading={heading} flow={shown} />
        </div>
      )}
    </Answer>
  )
}

function Cards({ heading, flow }: { heading: Heading; flow: Flow }) {
  return (
    <>
      <FlowCard heading={heading} flow={flow} />
      <WaysCard journey={heading.id} flow={flow} />
      <Grid columns="minmax(0, 1fr) minmax(0, 1fr)">
        <HappyCard journey={heading.id} flow={flow} />
        <ChannelsCard flow={flow} />
      </Grid>
    </>
  )
}
