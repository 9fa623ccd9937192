import { Link } from '@tanstack/react-router'
import { useMay } from '../../../web/client/session.ts'
import { Card } from '../../../web/kit/Card.tsx'
import { Distribution } from '../../../web/kit/Distribution.tsx'
import { count, percent } from '../../../web/kit/numbers.ts'
import { feelingOf, type Side, scoreInWords, sidesOf } from '../../../web/kit/scales.ts'
import type { Metric, Summary } from '../contract.ts'
import styles from './ScorePage.module.css'
import { say } from './say.ts'

const colours = { '-2': 'neg-2', '-1': 'neg-1', '0': 'mid', '1': 'pos-1', '2': 'pos-2' } as const

interface SideShown extends Side {
  n: number
  share: number
}

/** How people answered: by the sides of the scale, each a door to its answers, and answer by answer. */
export function Answered({ metric, summary }: { metric: Metric; summary: Summary }) {
  const counts = Object.entries(summary.counts)
    .map(([score, n]) => ({ score: Number(score), n }))
    .toSorted((one, other) => one.score - other.score)
  if (summary.reliability === 'hidden') return null
  const sides = sidesOf(metric.scale).map((side): SideShown => {
    const n = counts
      .filter(({ score }) => score >= side.lowest && score <= side.highest)
      .reduce((sum, each) => sum + each.n, 0)
    return { ...side, n, share: n / summary.n }
  })
  const shares = counts.map(({ score, n }) => ({
    score: scoreInWords(metric.scale, score),
    n,
    feeling: feelingOf(metric.scale, score),
  }))
  return (
    <Card title={say('distribution')}>
      <Sides sides={sides} metric={metric} />
      {counts.length > sides.length && <Distribution shares={shares} />}
    </Card>
  )
}

function Sides({ sides, metric }: { sides: SideShown[]; metric: Metric }) {
  const colour = ({ feeling }: Side) => `var(--${colours[feeling]})`
  return (
    <>
      <div className={styles.sides} aria-hidden="true">
        {sides.map((side) => (
          <i key={side.name} style={{ '--width': percentOf(side.share), '--colour': colour(side) }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {sides.toReversed().map((side) => (
          <li key={side.name}>
            <i aria-hidden="true" style={{ '--colour': colour(side) }} />
            <SideName side={side} metric={metric} />
            <small>{count(side.n)}</small>
            <b>{percent(side.share)}</b>
          </li>
        ))}
      </ul>
    </>
  )
}

function SideName({
  side: { name, lowest, highest },
  metric: { scale, wording },
}: {
  side: Side
  metric: Metric
}) {
  if (!useMay('customers:read')) return name
  return (
    <Link
      to="/scores/$scale/answers"
      params={{ scale }}
      search={{ wording: wording || undefined, lowest, highest }}
    >
      {name}
    </Link>
  )
}

function percentOf(share: number) {
  return `${100 * share}%`
}
