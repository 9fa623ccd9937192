import styles from './Distribution.module.css'
import { count, percent } from './numbers.ts'
import { say } from './say.ts'

export interface ScoreShare {
  /** The answer on its scale: `0` … `10`, `easy`. */
  score: string
  n: number
  /** From −2 (worst) to 2 (best); decides the colour. */
  feeling: -2 | -1 | 0 | 1 | 2
}

const colours = { '-2': 'neg-2', '-1': 'neg-1', '0': 'mid', '1': 'pos-1', '2': 'pos-2' } as const

/** How many gave which answer, as one bar per answer with its number: readable without colour. */
export function Distribution({ shares }: { shares: ScoreShare[] }) {
  const total = shares.reduce((sum, { n }) => sum + n, 0)
  const most = Math.max(1, ...shares.map(({ n }) => n))
  return (
    <table className={styles.bars}>
      <thead className="only-heard">
        <tr>
          <th>{say('score')}</th>
          <th>{say('share')}</th>
          <th>{say('answers')}</th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ score, n, feeling }) => (
          <tr key={score}>
            <th scope="row">{score}</th>
            <td>
              <i style={{ '--width': `${(100 * n) / most}%`, '--colour': `var(--${colours[feeling]})` }} />
            </td>
            <td title={total ? percent(n / total) : undefined}>{count(n)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
