import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useAddress } from '../../../../web/client/address.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Grid } from '../../../../web/kit/Card.tsx'
import { JourneyFrame } from '../JourneyFrame.tsx'
import { Agreement } from './Agreement.tsx'
import styles from './Effort.module.css'
import { IndexCard } from './IndexCard.tsx'
import { LaboriousCard } from './Laborious.tsx'
import { Distribution, Trend } from './OverTime.tsx'
import { PartsCard } from './Parts.tsx'
import { DearSteps, DearWays } from './Places.tsx'
import { effortQuery } from './queries.ts'
import { WeightsCard } from './WeightsCard.tsx'

/** What a journey costs customers: one index, its parts, where it comes from, and how the parts are weighed. */
export function EffortPage() {
  const { journey } = useParams({ from: '/inside/journeys/$journey/effort' })
  const { address } = useAddress()
  const effort = useQuery(effortQuery(journey, address))
  return (
    <JourneyFrame journey={journey}>
      <Answer of={effort} height={1200}>
        {(report) => (
          <div className={styles.page}>
            <IndexCard report={report} />
            <PartsCard report={report} />
            <Grid columns="minmax(0, 1.4fr) minmax(0, 1fr)">
              <Trend trend={report.trend} />
              <Distribution distribution={report.distribution} />
            </Grid>
            <Grid columns="minmax(0, 1fr) minmax(0, 1fr)">
              <DearSteps steps={report.steps} />
              <DearWays ways={report.ways} />
            </Grid>
            <Agreement agreement={report.agreement} />
            <LaboriousCard journey={journey} laborious={report.laborious} />
            <WeightsCard key={weightsKey(report.weights)} report={report} />
          </div>
        )}
      </Answer>
    </JourneyFrame>
  )
}

/** Saved weights begin the form anew. */
const weightsKey = ({
  source,
  holdsFor,
  changedAt,
}: {
  source: string
  holdsFor: string | null
  changedAt: string | null
}) => `${source} ${holdsFor} ${changedAt}`
