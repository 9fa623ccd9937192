import { useState } from 'react'
import { Card } from '../../../../web/kit/Card.tsx'
import { count, figure } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { HealthState, WeightsShown } from '../../health/contract.ts'
import styles from './Health.module.css'
import { Switch, type What } from './Switch.tsx'
import { say } from './say.ts'
import { score, signed, signedPoints } from './score.ts'

interface WeightsCardProps {
  state: HealthState
  what: What
  onWhat: (what: What) => void
}

const first = 8

/** What every input can add to a score, bin by bin. */
export function WeightsCard({ state, what, onWhat }: WeightsCardProps) {
  const [isAll, setAll] = useState(false)
  const weights = what === 'leave' ? state.risk : state.growth
  const outOf = what === 'leave' ? state.outOf.risk : state.outOf.growth
  const widest = Math.max(
    ...weights.flatMap(({ bins, unknown }) => [unknown, ...bins.map(({ effect }) => effect)].map(Math.abs)),
    0.01,
  )
  return (
    <Card flush title={say('weights')} aside={<Switch what={what} onWhat={onWhat} />}>
      <p className={styles.flushNote}>
        {outOf === null
          ? say(what === 'leave' ? 'weightsHow' : 'weightsGrowHow')
          : say('weightsPoints', { outOf })}
      </p>
      {weights.length === 0 ? (
        <p className={styles.flushNote}>{say('noWeights')}</p>
      ) : (
        <Table
          label={say('weights')}
          rows={isAll ? weights : weights.slice(0, first)}
          rowKey={({ feature }) => feature}
          columns={columns(widest, outOf !== null)}
        />
      )}
      {weights.length > first && (
        <p className={styles.flushNote}>
          <button type="button" className={styles.door} onClick={() => setAll(!isAll)}>
            {isAll ? say('fewer') : say('allInputs', { n: count(weights.length) })}
          </button>
        </p>
      )}
    </Card>
  )
}

function columns(widest: number, arePoints: boolean): Column<WeightsShown>[] {
  return [
    { key: 'input', head: say('input'), cell: ({ name }) => name },
    {
      key: 'reach',
      head: say('reach'),
      isNumber: true,
      cell: ({ reach }) => (arePoints ? figure(reach, 'points') : score(reach)),
    },
    {
      key: 'bins',
      head: say('bins'),
      cell: (one) => <Bins weights={one} widest={widest} arePoints={arePoints} />,
    },
  ]
}

function Bins({ weights, widest, arePoints }: { weights: WeightsShown; widest: number; arePoints: boolean }) {
  const { bins, unknown, measure } = weights
  const lines = [
    ...bins.map(({ from, to, effect }) => ({ where: range(from, to, measure), effect })),
    ...(unknown === 0 ? [] : [{ where: say('notKnown'), effect: unknown }]),
  ]
  return (
    <div className={styles.bins}>
      {lines.map(({ where, effect }) => (
        <BinLine key={where} where={where} effect={effect} widest={widest} arePoints={arePoints} />
      ))}
    </div>
  )
}

interface BinLineProps {
  where: string
  effect: number
  widest: number
  arePoints: boolean
}

function BinLine({ where, effect, widest, arePoints }: BinLineProps) {
  const width = (50 * Math.abs(effect)) / widest
  return (
    <>
      <span>{where}</span>
      <span className={styles.bar} aria-hidden="true">
        <i
          className={effect < 0 ? styles.off : undefined}
          style={{ '--from': `${effect < 0 ? 50 - width : 50}%`, '--width': `${width}%` }}
        />
        <u />
      </span>
      <b className={effect > 0 ? styles.up : effect < 0 ? styles.down : undefined}>
        {arePoints ? signedPoints(effect) : signed(effect)}
      </b>
    </>
  )
}

function range(from: number | null, to: number | null, measure: string): string {
  const value = (one: number) =>
    measure === 'share' ? figure(one * 100, 'percent') : String(one).replace('-', '−')
  if (from === null && to === null) return say('always')
  if (from === null) return say('below', { to: value(to!) })
  return to === null
    ? say('from', { from: value(from) })
    : say('between', { from: value(from), to: value(to) })
}
