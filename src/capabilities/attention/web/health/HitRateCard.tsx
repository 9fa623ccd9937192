import { Card } from '../../../../web/kit/Card.tsx'
import { Interval } from '../../../../web/kit/Interval.tsx'
import { count, figure, percent } from '../../../../web/kit/numbers.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { JudgedShown, TestedShown } from '../../health/contract.ts'
import styles from './Health.module.css'
import type { What } from './Switch.tsx'
import { say } from './say.ts'

interface HitRateProps {
  tested: TestedShown
  way: JudgedShown['way']
  what: What
}

/** The one figure that counts, against chance; and how well the forecast tells customers apart. */
export function HitRateCard({ tested, way, what }: HitRateProps) {
  const { tenths, chance, lift, auc, brier, brierOfChance } = tested
  const [top] = tenths
  if (!top) return null
  const did = say(`did_${what}`)
  const isBetter = lift !== null && lift.low > 1
  return (
    <Card
      title={say('hit')}
      aside={<Tag tone={isBetter ? 'good' : 'warn'}>{say(isBetter ? 'betterThanChance' : 'notBetter')}</Tag>}
    >
      <div className={styles.tiles}>
        <div className={styles.tile}>
          <span>{say('hitOf', { hits: count(top.hits), n: count(top.n), did })}</span>
          <Share of={top.rate} />
          <span>{say('against', interval(chance))}</span>
          {lift && (
            <span>
              {say('lift', {
                lift: figure(lift.value, 'mean'),
                low: figure(lift.low, 'mean'),
                high: figure(lift.high, 'mean'),
              })}
            </span>
          )}
        </div>
        {auc && (
          <div className={styles.tile}>
            <span>{say('aucTile')}</span>
            <Share of={auc} />
            <span>{say('aucHow', { did })}</span>
          </div>
        )}
        <div className={styles.tile}>
          <span>{say('brierTile')}</span>
          <b>{brier.toFixed(3)}</b>
          <span>
            {way === 'points' ? say('brierNone') : say('brierHow', { chance: brierOfChance.toFixed(3) })}
          </span>
        </div>
      </div>
    </Card>
  )
}

type Estimate = TestedShown['chance']

function Share({ of: { value, low, high } }: { of: Estimate }) {
  return (
    <>
      <b>
        {percent(value)} <small>{say('intervalOf', { low: percent(low), high: percent(high) })}</small>
      </b>
      <Interval value={value} low={low} high={high} min={0} max={1} format={percent} />
    </>
  )
}

function interval({ value, low, high }: Estimate) {
  return { chance: percent(value), low: percent(low), high: percent(high) }
}
