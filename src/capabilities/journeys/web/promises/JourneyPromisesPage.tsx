import { useParams } from '@tanstack/react-router'
import { JourneyFrame } from '../JourneyFrame.tsx'
import { ExportLink } from './ExportLink.tsx'
import { Promises } from './Promises.tsx'

/** What was promised to customers while they were on one journey. */
export function JourneyPromisesPage() {
  const { journey } = useParams({ from: '/inside/journeys/$journey/promises' })
  return (
    <JourneyFrame journey={journey} actions={<ExportLink journey={journey} />}>
      <Promises journey={journey} />
    </JourneyFrame>
  )
}
