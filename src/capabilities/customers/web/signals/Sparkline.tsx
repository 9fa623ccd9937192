import styles from './Signals.module.css'
import type { WeekMean } from './week-means.ts'

const width = 260
const height = 48

/** A small line with the band of the usual; unusual days are drawn on top. The words beside it say the same. */
export function Sparkline({ days }: { days: WeekMean[] }) {
  const all = days.flatMap(({ value, low, high }) => [value, low, high]).filter((one) => one !== null)
  if (all.length === 0) return null
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const x = (at: number) => (at / Math.max(1, days.length - 1)) * width
  const y = (value: number) => height - 3 - ((value - least) / (most - least || 1)) * (height - 6)
  const banded = days.flatMap(({ low, high }, at) =>
    low === null || high === null ? [] : [{ at, low, high }],
  )
  const band = [
    ...banded.map(({ at, high }) => `${x(at)},${y(high)}`),
    ...banded.toReversed().map(({ at, low }) => `${x(at)},${y(low)}`),
  ]
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <polygon className={styles.band} points={band.join(' ')} />
      <path className={styles.line} d={pathOf(days, x, y)} />
      <path
        className={styles.odd}
        d={pathOf(
          days.map((one) => (one.isUnusual ? one : { ...one, value: null })),
          x,
          y,
        )}
      />
    </svg>
  )
}

/** Broken where nothing is known. */
function pathOf(days: WeekMean[], x: (at: number) => number, y: (value: number) => number): string {
  return days
    .map(({ value }, at) => {
      if (value === null) return ''
      const isFirst = at === 0 || days[at - 1]?.value == null
      return `${isFirst ? 'M' : 'L'}${x(at).toFixed(1)},${y(value).toFixed(1)}`
    })
    .join('')
}
