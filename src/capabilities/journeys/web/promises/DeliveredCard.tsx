import { Card } from '../../../../web/kit/Card.tsx'
import { classes } from '../../../../web/kit/classes.ts'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { PromiseShown } from '../../promises/contract.ts'
import { type Bar, barsOf } from './bars.ts'
import { gapInWords, number } from './in-words.ts'
import styles from './Promises.module.css'
import { say } from './say.ts'

/** How far from the promise things came, with the promise as a line: what is right of it was broken. */
export function DeliveredCard({
  shown: { gaps, gapMedian, gapP80, gapP90, summary },
}: {
  shown: PromiseShown
}) {
  const bars = barsOf(gaps)
  const total = bars.reduce((sum, { n }) => sum + n, 0)
  const label = (bar: Bar) => barInWords(bar)
  const isBroken = ({ to }: Bar) => (summary.better === 'less' ? to > 0 : to < 0)
  const columns: Column<Bar>[] = [
    {
      key: 'gap',
      head: summary.measure === 'days' ? say('gapHead') : say('gapHeadAmount', { unit: summary.measure }),
      cell: label,
    },
    { key: 'n', head: say('promisesHead'), isNumber: true, cell: ({ n }) => count(n) },
    { key: 'share', head: say('shareHead'), isNumber: true, cell: ({ n }) => percent(n / total) },
  ]
  return (
    <Card title={say('delivered')}>
      {gapMedian.value !== null && (
        <p className={styles.sub}>
          {say('deliveredSub', {
            median: gapInWords(gapMedian.value, summary),
            p80: gapInWords(gapP80.value, summary),
            p90: gapInWords(gapP90.value, summary),
            n: count(gapMedian.n),
          })}
        </p>
      )}
      <Drawing bars={bars} isBroken={isBroken} />
      <details className={styles.twin}>
        <summary>{say('gapsTable')}</summary>
        <Table
          label={say('delivered')}
          rows={bars}
          rowKey={({ to }) => String(to)}
          columns={columns}
          maxHeight={320}
        />
      </details>
    </Card>
  )
}

/** Drawn with plain boxes; the table under it says the same. */
function Drawing({ bars, isBroken }: { bars: readonly Bar[]; isBroken: (bar: Bar) => boolean }) {
  const most = Math.max(1, ...bars.map(({ n }) => n))
  const every = Math.max(1, Math.ceil(bars.length / 9))
  const zero = bars.findIndex(({ to }) => to >= 0)
  return (
    <div className={styles.histogram} aria-hidden="true">
      {bars.map((bar, place) => (
        <div
          key={bar.to}
          className={classes(styles.column, isBroken(bar) && styles.broken, bar.to === 0 && styles.promise)}
          title={`${barInWords(bar)}: ${count(bar.n)}`}
        >
          {bar.to === 0 && <em>{say('onTheDay')}</em>}
          <i style={{ '--height': `${(100 * bar.n) / most}%` }} />
          <span>{Math.abs(place - Math.max(zero, 0)) % every === 0 ? number(bar.to) : ''}</span>
        </div>
      ))}
    </div>
  )
}

function barInWords({ from, to, isFirst, isLast }: Bar): string {
  const range = from === to ? number(from) : `${number(from)} … ${number(to)}`
  if (isFirst && from < 0) return `${range} ${say('orLess')}`
  return isLast && to > 0 ? `${range} ${say('orMore')}` : range
}
