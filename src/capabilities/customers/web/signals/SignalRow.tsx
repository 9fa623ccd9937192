import { Link } from '@tanstack/react-router'
import { classes } from '../../../../web/kit/classes.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Signal } from '../../signals/contract.ts'
import { verdictInWords } from './in-words.ts'
import styles from './Signals.module.css'
import { Sparkline } from './Sparkline.tsx'
import { say } from './say.ts'
import { weekMeans } from './week-means.ts'

/** One sign: its line, the verdict in words, and the numbers behind it. The whole row leads to what stands behind. */
export function SignalRow({ signal }: { signal: Signal }) {
  const { id, open, past, state, days } = signal
  const { verdict, numbers } = verdictInWords(signal)
  const isJudged = state === 'usual' || state === 'unusual'
  return (
    <li className={styles.row}>
      <Link to="/customers/signals/$signal" params={{ signal: id }}>
        <span className={styles.name}>{say(id)}</span>
        <span className={classes((open ?? past[0])?.tone === 'good' && styles.good)}>
          {isJudged && <Sparkline days={weekMeans(days)} />}
        </span>
        <span className={styles.verdict}>
          <Tag tone={open ? open.tone : 'plain'}>{verdict}</Tag>
          {open && <span className={styles.quiet}>{say(open.tone)}</span>}
          <span className={classes(styles.numbers, !isJudged && styles.quiet)}>{numbers}</span>
        </span>
      </Link>
    </li>
  )
}
