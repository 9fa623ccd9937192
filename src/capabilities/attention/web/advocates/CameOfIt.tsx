import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { Card, Row } from '../../../../web/kit/Card.tsx'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { reliabilityOf } from '../../../../web/kit/reliability.ts'
import type { listAsks } from '../../advocates/contract.ts'
import styles from './Advocates.module.css'
import { say } from './say.ts'

type Came = OutputOf<typeof listAsks>['cameOfIt']

/** How often asking came to something, for each thing that is asked. */
export function CameOfIt({ cameOfIt }: { cameOfIt: Came }) {
  return (
    <Card title={say('cameOfIt')}>
      {cameOfIt.map(({ kind, share }) => (
        <Row key={kind} columns="minmax(0, 1fr) auto 64px">
          <span>{say(kind)}</span>
          <span className={reliabilityOf(share.n) === 'ok' ? undefined : styles.quiet}>
            {shareWords(share)}
          </span>
          <span className={styles.quiet}>n {count(share.n)}</span>
        </Row>
      ))}
      <p className={styles.quiet}>{say('cameOfItHow')}</p>
    </Card>
  )
}

function shareWords({ value, low, high, n }: Came[number]['share']): string {
  if (value === null || low === null || high === null || reliabilityOf(n) === 'hidden') return say('tooFew')
  return say('share', { share: percent(value), low: percent(low), high: percent(high) })
}
