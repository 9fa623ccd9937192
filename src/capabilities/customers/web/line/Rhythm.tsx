import { useEffect, useRef } from 'react'
import { classes } from '../../../../web/kit/classes.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { dateLocale } from '../../../../web/kit/words.ts'
import styles from './Line.module.css'
import { everyMonth, lastDayOf, type Month } from './months.ts'
import { say } from './say.ts'

interface RhythmProps {
  months: readonly Month[]
  /** The day the line begins with, if it is not the newest. */
  at?: string
  onJump: (day: string) => void
}

const long = new Intl.DateTimeFormat(dateLocale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat(dateLocale, { month: 'short', timeZone: 'UTC' })

/** How much happened in each month; a month leads to its last day in the line. */
export function Rhythm({ months, at, onJump }: RhythmProps) {
  const all = everyMonth(months)
  const most = Math.max(...all.map(({ n }) => n))
  const strip = useRef<HTMLFieldSetElement>(null)
  // The newest months are the ones people look for; a long strip begins at its end.
  useEffect(() => {
    if (strip.current) strip.current.scrollLeft = strip.current.scrollWidth
  }, [])
  if (all.length < 2) return null
  return (
    <fieldset ref={strip} className={styles.rhythm}>
      <legend className="only-heard">{say('rhythm')}</legend>
      {all.map(({ month, n, words }, index) => (
        <button
          key={month}
          type="button"
          className={classes(styles.month, at?.startsWith(month.slice(0, 7)) && styles.chosen)}
          aria-label={say('monthWith', { month: long.format(Date.parse(month)), n: count(n) })}
          title={say('monthTold', {
            month: long.format(Date.parse(month)),
            n: count(n),
            words: count(words),
          })}
          disabled={n === 0}
          onClick={() => onJump(lastDayOf(month))}
        >
          <span className={styles.column}>
            <span className={styles.bar} style={{ '--share': most === 0 ? 0 : n / most }}>
              <i style={{ '--share': n === 0 ? 0 : words / n }} />
            </span>
          </span>
          <small aria-hidden="true">{nameOf(month, index)}</small>
        </button>
      ))}
    </fieldset>
  )
}

/** `Mar`; January tells the year, and so does the first. */
function nameOf(month: string, index: number): string {
  return month.slice(5, 7) === '01' || index === 0 ? month.slice(0, 4) : short.format(Date.parse(month))
}
