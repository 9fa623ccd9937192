import { day } from '../../../web/kit/instants.ts'
import { Tag } from '../../../web/kit/Tag.tsx'
import styles from './CustomerPage.module.css'
import type { Entry } from './collapsed.ts'
import { say } from './say.ts'

/** Whether a promise was kept: by whole days, on the promised day or before. */
export function Promised({ promisedAt, fulfilledAt }: Pick<Entry, 'promisedAt' | 'fulfilledAt'>) {
  if (!promisedAt) return null
  if (!fulfilledAt) return <span className={styles.quiet}>{say('promised', { day: day(promisedAt) })}</span>
  const days = daysLate(promisedAt, fulfilledAt)
  if (days <= 0) return <Tag tone="good">{say('kept')}</Tag>
  return <Tag tone="bad">{days === 1 ? say('brokenByOne') : say('broken', { days })}</Tag>
}

function daysLate(promisedAt: string, fulfilledAt: string) {
  const wholeDay = (instant: string) => Date.parse(instant.slice(0, 10))
  return Math.round((wholeDay(fulfilledAt) - wholeDay(promisedAt)) / 86_400_000)
}
