import { count } from '../../../../web/kit/numbers.ts'
import type { Summary } from '../../promises/contract.ts'
import { shareInWords } from './in-words.ts'
import styles from './Promises.module.css'
import { say } from './say.ts'

/** `Delivery: 88% kept (86–90), n 4,812; worse than before. 12 customers are waiting past the promised day.` */
export function Sentence({ summary }: { summary: Summary }) {
  const { overdue } = summary
  return (
    <p className={styles.sentence}>
      {keptInWords(summary)}
      {overdue > 0 && <> {say('openNow', { count: overdue, n: count(overdue) })}.</>}
    </p>
  )
}

function keptInWords({ name, kept, change }: Summary): string {
  const shown = shareInWords(kept)
  if (kept.n === 0) return `${say('verdictNone', { name })}.`
  if (!shown) return `${say('verdictFew', { name, n: kept.n })}.`
  const verdict = change && (change.verdict === 'too few' ? say('notJudged') : say(change.tone ?? 'same'))
  return `${say('verdictKept', { name, ...shown })}${verdict ? `; ${verdict}` : ''}.`
}
