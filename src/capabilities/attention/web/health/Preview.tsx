import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count, percent } from '../../../../web/kit/numbers.ts'
import type { HealthState } from '../../health/contract.ts'
import styles from './Health.module.css'
import { previewQuery } from './queries.ts'
import { say } from './say.ts'

/** How many would have left by a definition, in the last time that is over. */
export function Preview({ leaving }: { leaving: HealthState['leaving'] }) {
  const preview = useQuery(previewQuery(leaving))
  return (
    <Answer of={preview} height={96}>
      {({ counted, moments, note, leavingInWords }) => (
        <div className={styles.preview} aria-live="polite">
          <h3>
            {say('preview')}: {leavingInWords}
          </h3>
          {counted?.share ? (
            <>
              <p>
                <b>
                  {say('previewShare', { left: count(counted.left), customers: count(counted.customers) })}
                </b>
              </p>
              <p className={styles.note}>
                {say('previewHow', {
                  share: percent(counted.share.value),
                  low: percent(counted.share.low),
                  high: percent(counted.share.high),
                  day: onDay(counted.day),
                  until: onDay(counted.until),
                })}
              </p>
            </>
          ) : (
            <p className={styles.note}>{say('previewNone')}</p>
          )}
          <p className={styles.note}>{note ?? say('previewMoments', { count: moments })}</p>
        </div>
      )}
    </Answer>
  )
}

export function onDay(date: string): string {
  return day(`${date}T12:00:00Z`, 'UTC')
}
