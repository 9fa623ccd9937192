import { Card } from '../../../web/kit/Card.tsx'
import { Chart } from '../../../web/kit/Chart.tsx'
import { day } from '../../../web/kit/instants.ts'
import { say } from './say.ts'

/** What came in week by week: voices, and what customers were seen doing. */
export function OwnWeeks({ weeks }: { weeks: { from: string; voices: number; seen: number }[] }) {
  const points = (of: 'voices' | 'seen') =>
    weeks.map((week) => ({ at: day(week.from, 'UTC'), value: week[of] }))
  const series = [
    { name: say('voicesSeries'), points: points('voices') },
    { name: say('seenSeries'), points: points('seen'), isDashed: true },
  ].filter(({ points }) => points.some(({ value }) => value > 0))
  if (series.length === 0) return null
  return (
    <Card title={say('overTime')}>
      <Chart label={say('overTime')} unit="points" min={0} height={200} series={series} />
    </Card>
  )
}
