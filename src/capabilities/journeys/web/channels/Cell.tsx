import { Interval } from '../../../../web/kit/Interval.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { ChannelCell } from '../../channels/contract.ts'
import styles from './Channels.module.css'
import { say } from './say.ts'

export const whole = (share: number) => `${Math.round(share * 100)}%`

/** One channel's figure with its interval, how it stands to the others, and what it is without adjusting. */
export function Cell({ cell, isPlain }: { cell: ChannelCell; isPlain: boolean }) {
  const { plain, adjusted, verdict } = cell
  if (plain.value === null || plain.low === null || plain.high === null)
    return <span className={styles.quiet}>{say('few')}</span>
  const shown = isPlain ? { value: plain.value, low: plain.low, high: plain.high } : adjusted
  const told = { hits: count(plain.hits), n: count(plain.n), low: whole(plain.low), high: whole(plain.high) }
  return (
    <span className={styles.cell} title={say('ofN', told)}>
      {shown ? (
        <>
          <span className={styles.value}>
            <b>{whole(shown.value)}</b>
            {verdict === 'best' && <Tag tone="good">{say('best')}</Tag>}
            {verdict === 'worse' && <Tag tone="bad">{say('worse')}</Tag>}
          </span>
          <Interval {...shown} min={0} max={1} format={whole} />
        </>
      ) : (
        <span className={styles.quiet}>{say('notSeen')}</span>
      )}
      <span className={styles.quiet}>
        {isPlain
          ? `n ${count(plain.n)}`
          : `${say('asIs', { share: whole(plain.value) })} · n ${count(plain.n)}`}
      </span>
    </span>
  )
}
