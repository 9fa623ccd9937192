import { Link } from '@tanstack/react-router'
import { Change } from '../../../../web/kit/Change.tsx'
import { classes } from '../../../../web/kit/classes.ts'
import { Value } from '../../../../web/kit/Figure.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { OnlyHeard } from '../../../../web/kit/OnlyHeard.tsx'
import { reliabilityOf } from '../../../../web/kit/reliability.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Theme } from '../../themes/contract.ts'
import { Bars } from './Bars.tsx'
import { say } from './say.ts'
import styles from './Themes.module.css'

const wordsShown = 6

/** One theme: its words, how much, how it feels, what changed. The whole row leads to what stands behind. */
export function ThemeRow({ theme }: { theme: Theme }) {
  const { id, name, words, n, share, net, change, trend, emerging, topicId } = theme
  return (
    <li className={styles.row}>
      <Link to="/voice/themes/$theme" params={{ theme: id }}>
        <span className={styles.named}>
          <b>{name}</b>{' '}
          {emerging && <Tag tone="warn">{say('emergingSince', { day: day(emerging.since, 'UTC') })}</Tag>}{' '}
          {topicId && <Tag>{say('isTopic')}</Tag>}
          <small>{words.slice(0, wordsShown).join(' · ')}</small>
        </span>
        <Bars values={trend.map((step) => step.n)} />
        <span
          className={styles.number}
          title={say('shareRange', { low: percent(share.low), high: percent(share.high) })}
        >
          <OnlyHeard>{say('comments')}: </OnlyHeard>
          {count(n)}
          <small>{say('share', { share: percent(share.value) })}</small>
        </span>
        <span className={classes(styles.number, reliabilityOf(n) !== 'ok' && styles.few)}>
          <OnlyHeard>{say('feeling')}: </OnlyHeard>
          <Value
            value={net?.value ?? null}
            low={net?.low ?? null}
            high={net?.high ?? null}
            n={n}
            unit="points"
          />
        </span>
        <span className={styles.changed}>
          {change ? <Change {...change} tone={null} unit="percent" /> : say('noBefore')}
        </span>
      </Link>
    </li>
  )
}
