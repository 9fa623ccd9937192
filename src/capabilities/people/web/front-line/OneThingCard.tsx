import { Card } from '../../../../web/kit/Card.tsx'
import type { FrontLine } from '../../front-line/contract.ts'
import styles from './FrontLine.module.css'
import { SaidWords } from './SaidWords.tsx'
import { say } from './say.ts'
import { shareWords } from './share-words.ts'

/** One thing and no more: what to try, why just that, and where it shows. */
export function OneThingCard({ toImprove }: Pick<FrontLine, 'toImprove'>) {
  return (
    <Card title={say('improve')}>
      <div className={styles.one}>
        {toImprove ? <OneThing of={toImprove} /> : <p className={styles.plain}>{say('noImprove')}</p>}
        <details className={styles.how}>
          <summary>{say('how')}</summary>
          <p>{say('howWords')}</p>
        </details>
      </div>
    </Card>
  )
}

function OneThing({ of: { why, key, now, beside, evidence } }: { of: NonNullable<FrontLine['toImprove']> }) {
  const shares = { now: shareWords(now), beside: beside ? shareWords(beside) : '' }
  return (
    <>
      <h3>{say(`improve_${key}`)}</h3>
      <p className={styles.plain}>
        <b>{say(key)}.</b> {say(why, shares)}
      </p>
      <h4>{say('evidence')}</h4>
      {evidence.length === 0 && <p className={styles.plain}>{say('noEvidence')}</p>}
      <SaidWords all={evidence} />
    </>
  )
}
