import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { PlaybookShown } from '../../playbooks/contract.ts'
import type { showOutcomes } from '../../playbooks/outcomes/contract.ts'
import styles from './PlaybooksPage.module.css'
import { say } from './say.ts'
import { shareWords } from './share-words.ts'

interface PlaybookCardProps {
  playbook: PlaybookShown
  outcome: OutputOf<typeof showOutcomes>['byPlaybook'][number] | undefined
}

/** One playbook: what it is for, how long it is, and what came of it. */
export function PlaybookCard({ playbook, outcome }: PlaybookCardProps) {
  const { id, name, signs, steps, used, isReady, isChanged, isOff } = playbook
  return (
    <li>
      <Card className={styles.card}>
        <h3>
          <Link to="/cases/playbooks/$playbook" params={{ playbook: id }}>
            {name}
          </Link>{' '}
          {!isReady && <Tag>{say('own')}</Tag>} {isChanged && <Tag>{say('changed')}</Tag>}{' '}
          {isOff && <Tag tone="warn">{say('off')}</Tag>}
        </h3>
        <p className={styles.signs}>{signs}</p>
        <p className={styles.quiet}>
          {say('stepsN', { count: steps.length, n: count(steps.length) })} ·{' '}
          {used > 0 ? say('usedN', { count: used, n: count(used) }) : say('usedNever')}
          {outcome && ` · ${shareWords(outcome.leftResolved)}`}
        </p>
      </Card>
    </li>
  )
}
