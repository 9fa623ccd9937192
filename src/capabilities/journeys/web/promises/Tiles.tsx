import { Link } from '@tanstack/react-router'
import { Change } from '../../../../web/kit/Change.tsx'
import { classes } from '../../../../web/kit/classes.ts'
import { count } from '../../../../web/kit/numbers.ts'
import type { Summary } from '../../promises/contract.ts'
import { measureInWords } from './in-words.ts'
import styles from './Promises.module.css'
import { ShareBar, ShareValue } from './Share.tsx'
import { say } from './say.ts'

/** Each kind of promise as a tile that opens it. */
export function Tiles({ kinds, chosen }: { kinds: readonly Summary[]; chosen: string }) {
  return (
    <nav aria-label={say('kinds')} className={styles.tiles}>
      {kinds.map((one) => (
        <Tile key={one.kind} summary={one} isChosen={one.kind === chosen} />
      ))}
    </nav>
  )
}

function Tile({ summary, isChosen }: { summary: Summary; isChosen: boolean }) {
  const { kind, name, kept, change, measure, better, promised, delivered, open, overdue } = summary
  const typical = {
    promised: measureInWords(promised, measure),
    delivered: measureInWords(delivered, measure),
  }
  return (
    <Link
      to="."
      search={(now) => ({ ...now, kind, promise: undefined, early: undefined })}
      resetScroll={false}
      replace
      className={classes(styles.tile, isChosen && styles.chosen)}
      aria-current={isChosen ? 'true' : undefined}
    >
      <span className={styles.tileName}>{name}</span>
      <span className={styles.tileValue}>
        <ShareValue of={kept} />
      </span>
      <ShareBar of={kept} />
      <span className={styles.quiet}>
        {promised !== null && say(better === 'less' ? 'typical' : 'typicalMore', typical)}
      </span>
      <span className={styles.tileFoot}>
        {change && (
          <Change
            difference={change.difference * 100}
            verdict={change.verdict}
            tone={change.tone}
            unit="percent"
          />
        )}
        {overdue > 0 ? (
          <span className={styles.late}>{say('overdueShort', { n: count(overdue) })}</span>
        ) : (
          open > 0 && <span className={styles.quiet}>{say('openShort', { n: count(open) })}</span>
        )}
      </span>
    </Link>
  )
}
