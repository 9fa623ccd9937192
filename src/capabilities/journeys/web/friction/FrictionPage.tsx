import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useAddress } from '../../../../web/client/address.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { JourneyFrame } from '../JourneyFrame.tsx'
import { Frictions } from './Frictions.tsx'
import { frictionsQuery } from './queries.ts'

/** Where one journey hurts. */
export function FrictionPage() {
  const { journey } = useParams({ from: '/inside/journeys/$journey/friction' })
  return (
    <JourneyFrame journey={journey}>
      <Shown journey={journey} />
    </JourneyFrame>
  )
}

function Shown({ journey }: { journey: string }) {
  const { address } = useAddress()
  const frictions = useQuery(frictionsQuery(journey, address))
  return (
    <Answer of={frictions} height={600}>
      {({ candidates, every }) => <Frictions candidates={candidates} every={every} />}
    </Answer>
  )
}
