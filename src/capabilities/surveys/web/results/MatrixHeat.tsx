import { count, figure, percent } from '../../../../web/kit/numbers.ts'
import type { MatrixRow } from '../../results/contract.ts'
import styles from './Results.module.css'
import { say } from './say.ts'
import { asPercent } from './share-words.tsx'

/** A matrix as a table whose cells are darker the more people chose them; the number is always there too. */
export function MatrixHeat({ label, rows }: { label: string; rows: MatrixRow[] }) {
  const columns = rows[0]?.choices ?? []
  const hasMean = rows.some(({ mean }) => mean !== null)
  const mayNotApply = rows.some(({ notApplicable }) => notApplicable > 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, which must work by keyboard too
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.heat}>
        <caption className="only-heard">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{say('row')}</th>
            {columns.map((column) => (
              <th key={column.value} scope="col">
                {column.label}
              </th>
            ))}
            {hasMean && <th scope="col">{say('mean')}</th>}
            {mayNotApply && <th scope="col">{say('notApplicable')}</th>}
            <th scope="col">n</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.item}>
              <th scope="row">{row.label}</th>
              {row.choices.map(({ value, share }) => (
                <td key={value} style={{ '--share': share.value ?? 0 }} title={rangeOf(share)}>
                  {share.value === null ? '–' : asPercent(share.value)}
                </td>
              ))}
              {hasMean && (
                <td className={styles.plain}>
                  {row.mean?.value == null ? '–' : figure(row.mean.value, 'mean')}
                </td>
              )}
              {mayNotApply && (
                <td className={styles.plain}>
                  {percent(row.notApplicable / Math.max(1, row.n + row.notApplicable))}
                </td>
              )}
              <td className={styles.plain}>{count(row.n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function rangeOf({ low, high }: { low: number | null; high: number | null }) {
  return low === null || high === null
    ? say('tooFew')
    : say('interval', { low: asPercent(low), high: asPercent(high) })
}
