import { Card } from '../../../../web/kit/Card.tsx'
import { count, figure } from '../../../../web/kit/numbers.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { EmotionCurve, Turn } from '../../feeling/contract.ts'
import styles from './Feeling.module.css'
import { pInWords, say } from './say.ts'
import { stepName, stepWithPlace } from './step-name.ts'

/** Which step turns the feeling, said in sentences; all ups and downs below. */
export function Turns({ curve }: { curve: EmotionCurve }) {
  const { fall, rise, turns } = curve
  const nameOf = namesIn(curve)
  return (
    <Card title={say('turnsTitle')}>
      {fall && <p className={styles.turn}>{told('turnsDown', fall, nameOf)}</p>}
      {rise && <p className={styles.lift}>{told('turnsUp', rise, nameOf)}</p>}
      {!fall && !rise && (
        <p className={styles.turn}>
          {turns.length > 0 ? say('turnsNowhere', { n: turns.length }) : say('turnsUnknown')}
        </p>
      )}
      <Ends curve={curve} />
      <p className={styles.note}>
        {say(curve.dropped > 0 ? 'survivors' : 'survivorsNone', {
          dropped: count(curve.dropped),
          n: count(curve.journeys),
          open: count(curve.open),
        })}
      </p>
      {turns.length > 0 && (
        <details className={styles.more}>
          <summary>{say('allTurns')}</summary>
          <ul>
            {turns.map((turn) => (
              <li key={turn.to}>
                <span>{say('fromTo', { from: nameOf(turn.from), to: nameOf(turn.to) })}</span>
                <span className={styles.number}>
                  {turn.difference > 0 ? '+' : ''}
                  {figure(turn.difference, 'mean')}{' '}
                  <small>
                    {say('interval', { low: figure(turn.low, 'mean'), high: figure(turn.high, 'mean') })}
                  </small>
                </span>
                <Tag tone={turn.isReal ? (turn.difference < 0 ? 'bad' : 'good') : 'plain'}>
                  {say(turn.isReal ? 'real' : 'chance')}
                </Tag>
              </li>
            ))}
          </ul>
          <p className={styles.note}>{say('turnsHow', { n: turns.length })}</p>
        </details>
      )}
    </Card>
  )
}

function Ends({ curve }: { curve: EmotionCurve }) {
  const at = (key: string | null) => curve.steps.find((one) => one.key === key)
  const [lowest, highest] = [at(curve.lowest), at(curve.highest)]
  if (!lowest || !highest || lowest === highest) return null
  const ends = ({ felt: { value, low, high } }: typeof lowest) => ({
    value: figure(value ?? 0, 'mean'),
    low: figure(low ?? 0, 'mean'),
    high: figure(high ?? 0, 'mean'),
  })
  const { n, customers } = lowest.felt
  return (
    <p className={styles.ends}>
      {say('lowestIs', {
        step: stepWithPlace(lowest),
        ...ends(lowest),
        voices: say('voices', { count: n, n: count(n) }),
        customers: say('ofCustomers', { count: customers, n: count(customers) }),
      })}{' '}
      {say('highestIs', { step: stepWithPlace(highest), ...ends(highest) })}
    </p>
  )
}

function told(
  word: 'turnsDown' | 'turnsUp',
  { from, to, difference, low, high, p }: Turn,
  nameOf: (key: string) => string,
) {
  const ends = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b) as [number, number]
  return say(word, {
    from: nameOf(from),
    to: nameOf(to),
    difference: figure(Math.abs(difference), 'mean'),
    low: figure(ends[0], 'mean'),
    high: figure(ends[1], 'mean'),
    p: pInWords(p),
  })
}

function namesIn({ steps }: EmotionCurve): (key: string) => string {
  return (key) => {
    const step = steps.find((one) => one.key === key)
    return step ? stepName(step) : key
  }
}
