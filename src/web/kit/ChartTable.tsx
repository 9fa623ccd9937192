import type { ChartProps } from './Chart.tsx'
import { count, figure } from './numbers.ts'
import { say } from './say.ts'
import styles from './Table.module.css'

/** The same values as the drawing, in rows. */
export function ChartTable({ label, unit, measure, series }: ChartProps) {
  const shown = (value: number | null | undefined) => (value == null ? '' : figure(value, unit))
  const rows = series.flatMap(({ name, points }) => points.map((point) => ({ name, point })))
  return (
    <table className={styles.table}>
      <caption className="only-heard">{label}</caption>
      <thead>
        <tr>
          <th>{say('series')}</th>
          <th>{say('when')}</th>
          <th className={styles.number}>{measure ?? say('score')}</th>
          {!measure && (
            <>
              <th className={styles.number}>{say('low')}</th>
              <th className={styles.number}>{say('high')}</th>
              <th className={styles.number}>{say('answers')}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, point }) => (
          <tr key={`${name} ${point.at}`}>
            <td>{name}</td>
            <td>{point.at}</td>
            <td className={styles.number}>{point.value === null ? say('tooFew') : shown(point.value)}</td>
            {!measure && (
              <>
                <td className={styles.number}>{shown(point.low)}</td>
                <td className={styles.number}>{shown(point.high)}</td>
                <td className={styles.number}>{point.n === undefined ? '' : count(point.n)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
