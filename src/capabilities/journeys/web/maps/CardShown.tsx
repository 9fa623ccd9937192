import { Link } from '@tanstack/react-router'
import { classes } from '../../../../web/kit/classes.ts'
import { count } from '../../../../web/kit/numbers.ts'
import type { Live } from '../../maps/contract.ts'
import type { MapCard } from '../../maps/map.ts'
import { ageInUnits, ageOf } from './ages.ts'
import styles from './Cards.module.css'
import { doorOf, liveValue, measureWords } from './measure-words.ts'
import { say } from './say.ts'

interface CardShownProps {
  card: MapCard
  live?: Live
  journey?: string
  /** The steps its column stands for: they need not be named again. */
  here?: readonly string[]
  today: string
}

/** One card of a cell: what it says, and what that rests on. */
export function CardShown({ card, live, journey, here, today }: CardShownProps) {
  if (card.measure) return <MeasuredCard {...{ card, live, journey, here }} measure={card.measure} />
  const isEvidence = card.stamp === 'evidence'
  return (
    <div className={classes(styles.card, isEvidence ? styles.evidence : styles.assumption)}>
      <span className={styles.text}>{card.text}</span>
      <span className={styles.stamp}>
        {isEvidence ? <Evidence card={card} today={today} /> : say('assumption')}
      </span>
    </div>
  )
}

function Evidence({ card: { source, day }, today }: { card: MapCard; today: string }) {
  const age = ageOf(day, today)
  const { unit, count } = ageInUnits(age?.days ?? 0)
  const old = age ? (age.days === 0 ? say('today') : say(unit, { count })) : say('undated')
  return (
    <span title={source}>
      {say('evidence')}
      {' · '}
      <span className={age?.isStale ? styles.stale : undefined}>
        {old}
        {age?.isStale && `, ${say('stale')}`}
      </span>
      {source && ` · ${source}`}
    </span>
  )
}

function MeasuredCard({
  card,
  live,
  journey,
  here,
  measure,
}: Omit<CardShownProps, 'today'> & { measure: NonNullable<MapCard['measure']> }) {
  const shown = live && liveValue(live)
  const door = doorOf(measure, journey)
  const words = measureWords(measure, here)
  return (
    <div className={classes(styles.card, styles.measured, live?.reliability === 'few' && styles.few)}>
      <span className={styles.figure}>
        {shown ? <b>{shown.value}</b> : <i>{say('gone')}: </i>}
        {door ? (
          <Link {...door} className={styles.door}>
            {words}
          </Link>
        ) : (
          words
        )}
      </span>
      {card.text && <span className={styles.text}>{card.text}</span>}
      <span className={styles.stamp}>
        {say('measured')}
        {shown?.interval && ` · ${shown.interval}`}
        {live && ` · ${say('n', { n: count(live.n) })}`}
        {live?.reliability === 'few' && ` · ${say('few')}`}
      </span>
    </div>
  )
}
