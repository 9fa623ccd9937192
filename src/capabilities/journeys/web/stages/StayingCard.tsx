import { Card } from '../../../../web/kit/Card.tsx'
import { Chart, type ChartSeries } from '../../../../web/kit/Chart.tsx'
import { count, figure, margin } from '../../../../web/kit/numbers.ts'
import { Tag, type Tone } from '../../../../web/kit/Tag.tsx'
import type { Retention } from '../../cohorts/contract.ts'
import { say } from './retention-say.ts'
import styles from './Stages.module.css'

type Curve = Retention['survival']

/** The curve of staying with its band, or one for each group with what the log-rank test says of it. */
export function StayingCard({ retention }: { retention: Retention }) {
  const { every, customers, survival, medianAge, groups, differ } = retention
  const curves = groups.length > 0 ? groups : [{ name: say('everybody'), survival }]
  const oldest = Math.max(...curves.map((curve) => curve.survival.at(-1)?.age ?? 0))
  const series = curves.map(({ name, survival: curve }) => drawn(name, curve, oldest))
  return (
    <Card title={say('staying')}>
      <p className={styles.sub}>
        {say('stayingSub', { n: count(customers), every: say(`every_${every}`) })}{' '}
        <b>
          {medianAge === null
            ? say('noHalf')
            : say('half', { time: say(`time_${every}`, { count: medianAge }) })}
        </b>
      </p>
      <Chart label={say('staying')} unit="percent" series={series} min={0} max={100} height={280} />
      {differ && (
        <p className={styles.sub}>
          {say(differ.p < 0.05 ? 'differ' : 'noDiffer', {
            p: differ.p < 0.001 ? '< 0.001' : `= ${differ.p.toFixed(3)}`,
          })}
        </p>
      )}
      {groups.length > 0 && <Groups retention={retention} oldest={oldest} />}
    </Card>
  )
}

/** One point for each age; between losses the share stays as it is. */
function drawn(name: string, curve: Curve, oldest: number): ChartSeries {
  const end = curve.at(-1)?.age ?? 0
  const points = Array.from({ length: Math.min(oldest, end) + 1 }, (_, age) => {
    const row = at(curve, age)
    return row
      ? { at: String(age), value: row.share * 100, low: row.low * 100, high: row.high * 100, n: row.atRisk }
      : { at: String(age), value: null }
  })
  return { name, points }
}

function at(curve: Curve, age: number) {
  return curve.findLast((row) => row.age <= age)
}

const tones: Record<string, Tone> = { 'stays longer': 'good', 'leaves sooner': 'bad' }
const verdicts = {
  'stays longer': 'verdict_longer',
  'leaves sooner': 'verdict_sooner',
  'no real difference': 'verdict_none',
  'too few': 'verdict_few',
} as const

function Groups({ retention: { groups, every }, oldest }: { retention: Retention; oldest: number }) {
  const ages = [1, 3, 6, 12].filter((age) => age <= oldest)
  return (
    <div className={styles.scroll}>
      <table className={styles.side}>
        <caption className="only-heard">{say('groups')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('group')}</th>
            <th scope="col">{say('customers')}</th>
            {ages.map((age) => (
              <th key={age} scope="col">
                {say('afterSome', { time: say(`time_${every}`, { count: age }) })}
              </th>
            ))}
            <th scope="col">{say('against')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, name, customers, survival, test }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{count(customers)}</td>
              {ages.map((age) => (
                <td key={age}>
                  <Share of={(survival.at(-1)?.age ?? 0) >= age ? at(survival, age) : undefined} />
                </td>
              ))}
              <td>{test && <Tag tone={tones[test.verdict]}>{say(verdicts[test.verdict])}</Tag>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Share({ of: row }: { of: Curve[number] | undefined }) {
  if (!row || row.atRisk < 5) return <span className={styles.quiet}>—</span>
  return (
    <span className={row.atRisk < 30 ? styles.quiet : undefined}>
      {figure(row.share * 100, 'percent')}
      <small className={styles.quiet}> ± {margin(row.low * 100, row.high * 100, 'percent')}</small>
    </span>
  )
}
