import { type Share, share } from '../../../statistics/share.ts'

/** A share with the ends of its interval, as it is sent. */
export function measured({ hits, n }: Share) {
  const found = share({ hits, n })
  return { hits, n, value: found?.value ?? null, low: found?.low ?? null, high: found?.high ?? null }
}
