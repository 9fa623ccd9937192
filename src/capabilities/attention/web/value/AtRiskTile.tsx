import { useQuery } from '@tanstack/react-query'
import { count } from '../../../../web/kit/numbers.ts'
import { roundMoney } from './money.ts'
import { atRiskQuery } from './queries.ts'
import { say } from './say.ts'
import { TileLink } from './Tile.tsx'

/** Revenue at risk beside the scores; nothing before health and value were worked out. */
export function AtRiskTile() {
  const { data } = useQuery(atRiskQuery)
  const [one] = data?.atRisk ?? []
  if (!one || one.customers < 5) return null
  const { value, low, high, currency, customers, method } = one
  const ends = { low: roundMoney(low, currency), high: roundMoney(high, currency) }
  return (
    <TileLink
      to="/attention"
      label={say('atRisk')}
      of={say('atRiskCustomers', { n: count(customers) })}
      value={<span title={say('interval', ends)}>{roundMoney(value, currency)}</span>}
      below={method === 'points' ? say('atRiskRough') : say('to', ends)}
    />
  )
}
