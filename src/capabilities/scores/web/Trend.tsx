import { useNavigate } from '@tanstack/react-router'
import { useMay } from '../../../web/client/session.ts'
import { Card } from '../../../web/kit/Card.tsx'
import { Chart } from '../../../web/kit/Chart.tsx'
import { scaleName } from '../../../web/kit/scales.ts'
import type { Metric, Summary } from '../contract.ts'
import type { Step } from './address.ts'
import { stepNames } from './days.ts'
import { say } from './say.ts'

interface TrendProps {
  metric: Metric
  every: Step
  trend: { from: string; until: string; summary: Summary }[]
}

const steps: Step[] = ['day', 'week', 'month']

/** The score over time with its interval; a click on a point leads to the answers of those days. */
export function Trend({ metric: { scale, wording, unit }, every, trend }: TrendProps) {
  const navigate = useNavigate()
  const mayRead = useMay('customers:read')
  const names = stepNames(trend, every)
  const points = trend.map(({ summary: { value, low, high, n } }, index) => ({
    at: names[index]!,
    value,
    low,
    high,
    n,
  }))
  const open = (at: string) => {
    const { from, until } = trend[names.indexOf(at)]!
    return navigate({
      to: '/scores/$scale/answers',
      params: { scale },
      search: { wording: wording || undefined, period: 'custom', from, until },
    })
  }
  return (
    <Card title={say('trend')} aside={<StepChoice every={every} />}>
      <Chart
        label={`${scaleName(scale)}, ${say('trend')}, ${say(every)}`}
        unit={unit}
        height={248}
        series={[{ name: scaleName(scale), points }]}
        onPick={mayRead ? ({ point }) => open(point.at) : undefined}
      />
    </Card>
  )
}

function StepChoice({ every }: { every: Step }) {
  const navigate = useNavigate({ from: '/scores/$scale' })
  const choose = (chosen: Step) =>
    navigate({ search: (now) => ({ ...now, every: chosen }), resetScroll: false })
  return (
    <select
      aria-label={say('every')}
      value={every}
      onChange={(event) => choose(event.currentTarget.value as Step)}
    >
      {steps.map((step) => (
        <option key={step} value={step}>
          {say(step)}
        </option>
      ))}
    </select>
  )
}
