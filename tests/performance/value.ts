import { learnBuying, valued } from '../../src/capabilities/attention/value/lifetime-value.ts'
import { invented } from '../../src/statistics/lifetime/testing.ts'
import { seededRandom } from '../../src/statistics/random.ts'
import { type Line, percent, seconds } from './measure.ts'

const customers = 100_000
const mostSeconds = 10

/** BG/NBD with Gamma-Gamma learned from 100,000 customers, and the worth of each with its interval; one thread. */
export async function benchValue(): Promise<Line[]> {
  const random = seededRandom('what they spend')
  const histories = invented({ r: 0.6, alpha: 6, a: 0.9, b: 3 }, customers).map((buying) => ({
    buying: { ...buying, recency: Math.round(buying.recency * 7) / 7, age: Math.round(buying.age * 7) / 7 },
    spend: { purchases: buying.frequency, mean: buying.frequency === 0 ? 0 : 20 + 60 * random.uniform() },
  }))
  const startedAt = performance.now()
  const usedBefore = process.cpuUsage()
  const learned = learnBuying(histories)
  const learning = seconds(startedAt)
  const cpu = process.cpuUsage(usedBefore).user / 1e6
  if (!learned) throw new Error('Nothing was learned of customers who came again.')
  for (const history of histories) valued(history, learned.models, { horizon: 52 })
  const all = seconds(startedAt)
  const line = { part: 'value', reference: 'all of it, with 200 draws for each interval' }
  return [
    {
      ...line,
      what: `BG/NBD and Gamma-Gamma learned from ${customers.toLocaleString('en')} customers`,
      measured: `${learning.toFixed(1)} s (${cpu.toFixed(1)} s of CPU); ${all.toFixed(1)} s with the worth of each and its interval`,
      ratio: percent(learning / all),
      aim: `< ${mostSeconds} s`,
      isMet: learning < mostSeconds,
    },
  ]
}
