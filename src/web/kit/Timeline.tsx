import type { ReactNode } from 'react'
import { clock, day } from './instants.ts'
import styles from './Timeline.module.css'

export interface Moment {
  id: string
  /** UTC ISO instant. */
  at: string
  /** What happened, with its tags, words and links. */
  shown: ReactNode
  /** Where it happened: a channel or a touchpoint. */
  where?: ReactNode
}

/** One stream of what happened, newest first as given, under its days. `zone` is the organisation's. */
export function Timeline({ moments, zone }: { moments: Moment[]; zone?: string }) {
  const days = Map.groupBy(moments, ({ at }) => day(at, zone))
  return (
    <div>
      {[...days].map(([date, ofDay]) => (
        <section key={date}>
          <h3 className={styles.day}>{date}</h3>
          <ol className={styles.moments}>
            {ofDay.map(({ id, at, shown, where }) => (
              <li key={id}>
                <time dateTime={at}>{clock(at, zone)}</time>
                <span className={styles.where}>{where}</span>
                <div className={styles.shown}>{shown}</div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
