/** What one customer bought on one day, and what went back to them. */
export interface DayOfTrade {
  /** Day number since 1970. */
  at: number
  bought: number
  back: number
  /** Whether anything was bought, even for nothing: a day with money back alone is no purchase. */
  isPurchase: boolean
}

/** A day with a purchase and what is left of its price. */
export interface PurchaseOn {
  at: number
  amount: number
}

/**
 * What a customer really paid, purchase by purchase: money that went back is taken from the purchase it most likely belongs
 * to, the last one up to that day; what is more than this one cost, from those before. What nothing was bought for (it was
 * bought before the history begins) is left out and told as `unmatched`.
 * @param days in their order
 */
export function withRefundsTaken(days: readonly DayOfTrade[]): {
  purchases: PurchaseOn[]
  unmatched: number
} {
  const purchases: PurchaseOn[] = []
  let unmatched = 0
  for (const { at, bought, back, isPurchase } of days) {
    if (isPurchase) purchases.push({ at, amount: bought })
    let left = back
    for (let k = purchases.length - 1; k >= 0 && left > 0; k--) {
      const taken = Math.min(left, purchases[k]!.amount)
      purchases[k]!.amount -= taken
      left -= taken
    }
    unmatched += left
  }
  return { purchases, unmatched }
}
