import { Card } from '../../../../web/kit/Card.tsx'
import { percent } from '../../../../web/kit/numbers.ts'
import type { Flow } from '../../flow/contract.ts'
import styles from './ChannelsCard.module.css'
import { wholePercent } from './problem-words.ts'
import { say } from './say.ts'

/** So many steps are told by channel: the most visited, in the order of the journey. */
const mostSteps = 12
const grounds = [styles.one, styles.two, styles.three, styles.four, styles.five]

/** By which channels each step is walked, and where people change. */
export function ChannelsCard({ flow }: { flow: Flow }) {
  const { value, low, high } = flow.changesChannel
  const steps = flow.steps.slice(0, mostSteps).toSorted((one, other) => one.place - other.place)
  const channels = channelsIn(flow)
  const isKnown = channels.some((channel) => channel !== '')
  return (
    <Card title={say('channels')}>
      <p className={styles.sub}>
        {value !== null &&
          low !== null &&
          high !== null &&
          say('channelsSub', {
            share: percent(value),
            low: String(Math.round(low * 100)),
            high: wholePercent(high),
          })}
      </p>
      {isKnown ? (
        <>
          <div className={styles.legend} aria-hidden="true">
            {channels.map((channel, at) => (
              <span key={channel}>
                <i className={grounds[Math.min(at, 4)]} /> {channel || say('noChannel')}
              </span>
            ))}
          </div>
          <ol className={styles.steps}>
            {steps.map(({ name, channels: used }) => (
              <li key={name}>
                <span className={styles.name}>{name}</span>
                <span className={styles.bar} aria-hidden="true">
                  {used.map(({ channel, share }) => (
                    <i
                      key={channel}
                      className={grounds[Math.min(channels.indexOf(channel), 4)]}
                      style={{ '--share': `${share * 100}%` }}
                    />
                  ))}
                </span>
                <span className={styles.words}>
                  {used
                    .slice(0, 3)
                    .map(({ channel, share }) => `${channel || say('noChannel')} ${wholePercent(share)}`)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p className={styles.sub}>{say('channelsNone')}</p>
      )}
    </Card>
  )
}

/** Channels by how much of the journey they carry. */
function channelsIn({ steps }: Flow): string[] {
  const visits = new Map<string, number>()
  for (const step of steps)
    for (const { channel, share } of step.channels)
      visits.set(channel, (visits.get(channel) ?? 0) + share * step.visits)
  return [...visits].sort(([, one], [, other]) => other - one).map(([channel]) => channel)
}
