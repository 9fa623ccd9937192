import { Card } from '../../../../web/kit/Card.tsx'
import { count, figure } from '../../../../web/kit/numbers.ts'
import type { ValueReport } from '../../value/contract.ts'
import { say } from './say.ts'
import styles from './Value.module.css'

type How = NonNullable<ValueReport['shown']>['how']

/** Which model, why this one, and how sure its parameters are. */
export function HowCard({ shown: { how }, isChosen }: { shown: { how: How }; isChosen: boolean }) {
  const { model, learnedFrom, regular, logLikelihood } = how
  return (
    <Card title={say('howTitle')}>
      <p className={styles.sub}>{say(`how_${model}`, { n: count(learnedFrom) })}</p>
      <p className={styles.sub}>
        {regular
          ? say('regular', { share: figure(regular.share * 100, 'percent'), n: count(regular.n) })
          : say('regularFew')}{' '}
        {isChosen && say('chosen')}
      </p>
      {model !== 'none' && <p className={styles.sub}>{say('method')}</p>}
      {model !== 'none' && <Parameters how={how} />}
      {logLikelihood !== null && (
        <p className={styles.quiet}>{say('likelihood', { value: logLikelihood.toFixed(1) })}</p>
      )}
    </Card>
  )
}

function Parameters({ how: { parameters } }: { how: How }) {
  return (
    <details>
      <summary>{say('parameter')}</summary>
      <table className={styles.rows} style={{ width: 'auto' }}>
        <thead>
          <tr>
            <th scope="col">{say('parameter')}</th>
            <th scope="col">{say('estimate')}</th>
            <th scope="col">{say('error')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(parameters).map(([name, { value, error }]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value.toPrecision(4)}</td>
              <td>{error === null ? '—' : error.toPrecision(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
