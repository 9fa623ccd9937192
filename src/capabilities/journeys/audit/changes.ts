import type { AuditChange } from './contract.ts'
import type { Audit, Statement } from './statement.ts'

type Known = Statement & { value: number; low: number; high: number }

/**
 * What was measured in both audits and should go one way: whether it went there. The interval of the difference is made
 * of both intervals (Zou & Donner 2008). What the audits have in common makes it wider than it need be, never narrower: a
 * change that is told is one.
 */
export function changesBetween(before: Audit, now: Audit): AuditChange[] {
  const earlier = new Map(known(before).map((one) => [one.id, one]))
  return known(now).flatMap((one) => {
    const other = earlier.get(one.id)
    return other && other.unit === one.unit ? [changeOf(other, one)] : []
  })
}

function known({ sections }: Audit): Known[] {
  return sections
    .flatMap(({ statements }) => statements)
    .filter(
      (one): one is Known =>
        one.claim === 'measured' &&
        one.better !== null &&
        one.reliability === 'ok' &&
        one.value !== null &&
        one.low !== null &&
        one.high !== null,
    )
}

function changeOf(before: Known, now: Known): AuditChange {
  const difference = now.value - before.value
  const low = difference - Math.hypot(now.value - now.low, before.high - before.value)
  const high = difference + Math.hypot(now.high - now.value, before.value - before.low)
  const isReal = low > 0 || high < 0
  const isBetter = difference > 0 === (now.better === 'higher')
  return {
    id: now.id,
    before: before.value,
    ...{ difference, low, high },
    verdict: !isReal ? 'no real change' : isBetter ? 'better' : 'worse',
  }
}
