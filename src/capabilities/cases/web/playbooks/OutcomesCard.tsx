import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { count, difference as points } from '../../../../web/kit/numbers.ts'
import type { showOutcomes } from '../../playbooks/outcomes/contract.ts'
import styles from './PlaybooksPage.module.css'
import { ShareLine } from './ShareLine.tsx'
import { say } from './say.ts'

/** Whether those who arrive angry leave resolved, and what went together with that. */
export function OutcomesCard(shown: OutputOf<typeof showOutcomes>) {
  const { days, solved, angryLeftResolved, byPlaybook, compensation, followedSuggestion } = shown
  if (solved === 0)
    return (
      <Card title={say('outcomes')}>
        <p className={styles.quiet}>{say('noOutcomes')}</p>
      </Card>
    )
  const without = byPlaybook.find(({ playbookId }) => playbookId === null)
  return (
    <Card title={say('outcomes')}>
      <p className={styles.quiet}>{say('outcomesSub', { days: count(days), n: count(solved) })}</p>
      <div className={styles.outcomes}>
        <div>
          <ShareLine label={say('arrivedAngry')} share={angryLeftResolved} />
          {without && <ShareLine label={say('withoutPlaybook')} share={without.leftResolved} />}
          <ShareLine label={say('followed')} share={followedSuggestion} />
          <p className={styles.quiet}>{say('arrivedAngryHow')}</p>
        </div>
        <div>
          <h3>{say('compensation')}</h3>
          <ShareLine label={say('given')} share={compensation.given} />
          <ShareLine label={say('kindWords')} share={compensation.kindWords} />
          <p className={styles.quiet}>
            {differenceWords(compensation.difference)} {say('noExperiment')}
          </p>
        </div>
      </div>
    </Card>
  )
}

type Difference = OutputOf<typeof showOutcomes>['compensation']['difference']

const fewestCompared = 10

function differenceWords(difference: Difference): string {
  if (!difference || difference.n < fewestCompared) return say('noDifference')
  const { value, low, high, n } = difference
  return say('difference', { value: signed(value), low: signed(low), high: signed(high), n: count(n) })
}

function signed(share: number): string {
  const shown = points(100 * share, 'points')
  if (shown === '0') return shown
  return `${share < 0 ? '−' : '+'}${shown}`
}
