import type { MapMeasured } from '../../maps/contract.ts'
import styles from './Curve.module.css'
import type { ColumnShown } from './columns.ts'
import { bandAround, type CurvePoint, curveHeight, heightOf, pathThrough } from './curve-path.ts'
import { say } from './say.ts'

interface CurveProps {
  columns: readonly Pick<ColumnShown, 'id'>[]
  felt: readonly MapMeasured['columns'][number][]
}

/** Believed (dashed) and measured (solid, with its interval) feeling over the columns. The words under it say the same. */
export function Curve({ columns, felt }: CurveProps) {
  const at = (index: number) => (index + 0.5) / columns.length
  const found = columns.map(({ id }) => felt.find((one) => one.id === id))
  const believed = found.flatMap((one, index): CurvePoint[] =>
    one && one.believed !== null ? [{ along: at(index), value: one.believed, low: null, high: null }] : [],
  )
  const measured = found.flatMap((one, index) => {
    const { value = null, low = null, high = null, reliability = 'hidden' } = one?.measured ?? {}
    // Believe first, then look: what is measured waits for what is believed.
    return value !== null && one?.believed !== null
      ? [{ along: at(index), value, low, high, reliability, drifts: one?.drift.verdict === 'drift' }]
      : []
  })
  return (
    <div className={styles.curve} aria-hidden>
      <svg
        aria-hidden="true"
        viewBox={`0 0 1000 ${curveHeight}`}
        preserveAspectRatio="none"
        className={styles.lines}
      >
        {columns.slice(1).map(({ id }, index) => (
          <line
            key={id}
            className={styles.ruler}
            x1={1000 * ((index + 1) / columns.length)}
            x2={1000 * ((index + 1) / columns.length)}
            y1="0"
            y2={curveHeight}
          />
        ))}
        <line className={styles.middle} x1="0" x2="1000" y1={heightOf(0)} y2={heightOf(0)} />
        <path className={styles.band} d={bandAround(measured)} />
        <path className={styles.measured} d={pathThrough(measured)} />
        <path className={styles.believed} d={pathThrough(believed)} />
      </svg>
      {believed.map((point) => (
        <i key={`b${point.along}`} className={styles.belief} style={placed(point)} />
      ))}
      {measured.map((point) => (
        <i
          key={`m${point.along}`}
          className={styles.dot}
          data-few={point.reliability === 'few' || undefined}
          data-drifts={point.drifts || undefined}
          style={placed(point)}
        />
      ))}
    </div>
  )
}

function placed({ along, value }: Pick<CurvePoint, 'along' | 'value'>) {
  return { left: `${along * 100}%`, top: `${heightOf(value)}%` }
}

/** What the lines are, beside them. */
export function CurveLegend() {
  return (
    <span className={styles.legend}>
      <span className={styles.keyBelieved}>{say('believed')}</span>
      <span className={styles.keyMeasured}>{say('measured')}</span>
    </span>
  )
}
