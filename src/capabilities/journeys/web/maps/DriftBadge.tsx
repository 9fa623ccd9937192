import { count, figure } from '../../../../web/kit/numbers.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { MapMeasured } from '../../maps/contract.ts'
import { feelWord } from './feel-words.ts'
import { say } from './say.ts'

type Column = MapMeasured['columns'][number]

/** Whether customers say something else than what is believed. */
export function DriftBadge({ column }: { column: Column }) {
  const { drift } = column
  if (drift.verdict === 'drift')
    return (
      <span title={driftWords(column)}>
        <Tag tone="bad">
          {say('drift')} {tenths(drift.apart)}
        </Tag>
        <span className="only-heard">{driftWords(column)}</span>
      </span>
    )
  if (drift.verdict === 'no drift')
    return (
      <span>
        <Tag tone="good">{say('noDrift')}</Tag>
      </span>
    )
  if (drift.verdict === 'too few')
    return (
      <span>
        <Tag>{say('tooFewToTell')}</Tag>
      </span>
    )
  return null
}

/** `You believe good, customers say bad: 1.2 apart (0.9–1.5), n 214` */
export function driftWords({ believed, drift, measured }: Column): string {
  if (drift.verdict !== 'drift' || believed === null) return ''
  return say('driftWords', {
    believed: feelWord(believed),
    word: feelWord(drift.word),
    apart: tenths(drift.apart),
    low: tenths(drift.low),
    high: tenths(drift.high),
    n: count(measured?.n ?? 0),
  })
}

function tenths(value: number) {
  return figure(Math.round(value * 10) / 10, 'mean').replace(/0$/, '')
}
