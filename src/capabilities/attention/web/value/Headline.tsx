import { Grid } from '../../../../web/kit/Card.tsx'
import { count, percent } from '../../../../web/kit/numbers.ts'
import type { ValueReport } from '../../value/contract.ts'
import { exactMoney, roundMoney } from './money.ts'
import { say } from './say.ts'
import { Tile } from './Tile.tsx'

type Shown = NonNullable<ValueReport['shown']>

/** The figures above: what was, what is to be expected, and the simple formula beside. */
export function Headline({ shown, settings }: { shown: Shown; settings: ValueReport['settings'] }) {
  const { currency, revenue, buyers, perBuyer, expected, expectedAll, alive, customers, simple } = shown
  const { horizonDays, margin } = shown.how
  const time = horizonDays === 365 ? say('months12') : say('days', { count: horizonDays })
  const cost = roundMoney(settings.acquisitionCost, currency)
  return (
    <Grid>
      <Tile
        label={say('revenue')}
        of={say('lastYear')}
        value={roundMoney(revenue, currency)}
        below={say('buyers', { n: count(buyers) })}
      />
      <Tile
        label={say('perBuyer')}
        of={say('n', { n: count(buyers) })}
        value={perBuyer ? exactMoney(perBuyer.value, currency) : null}
        below={perBuyer ? ends(perBuyer, (one) => exactMoney(one, currency)) : say('unknown')}
      />
      <Tile
        label={say('expected')}
        of={say('expectedIn', { time })}
        value={expected ? exactMoney(expected.value, currency) : null}
        below={expected ? ends(expected, (one) => exactMoney(one, currency)) : say('unknown')}
      />
      {expectedAll && (
        <Tile
          label={say('expectedAll')}
          of={margin < 1 ? say('afterMargin', { margin: percent(margin) }) : say('expectedIn', { time })}
          value={roundMoney(expectedAll.value, currency)}
          below={ends(expectedAll, (one) => roundMoney(one, currency))}
        />
      )}
      {alive !== null && (
        <Tile
          label={say('alive')}
          of={say('aliveOf', { n: count(customers) })}
          value={count(alive)}
          below={say('aliveWords')}
        />
      )}
      {simple !== null && (
        <Tile
          label={say('simple')}
          value={exactMoney(simple, currency)}
          below={say('simpleWords', { years: settings.years, cost })}
        />
      )}
    </Grid>
  )
}

function ends({ low, high }: { low: number; high: number }, format: (one: number) => string) {
  return say('to', { low: format(low), high: format(high) })
}
