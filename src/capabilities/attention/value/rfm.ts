import { inOrder, quantile } from '../../../statistics/quantile.ts'

/** How lately, how often and how much somebody bought, each from 1 to 5; 5 is best. */
export interface Rfm {
  recency: number
  frequency: number
  monetary: number
}

/** What the three grades are made of. */
export interface RfmInput {
  /** Days since the last purchase. */
  days: number
  orders: number
  spent: number
}

/** Where each grade begins, from 1 to 2 up to 4 to 5. */
export interface RfmCuts {
  days: number[]
  orders: number[]
  spent: number[]
}

const fifths = [0.2, 0.4, 0.6, 0.8]

/**
 * Fifths of the customers, each measure for itself. Equal values get equal grades, so a grade may be empty where many share a
 * value: of customers who all bought once, none is called frequent.
 */
export function rfmCuts(customers: readonly RfmInput[]): RfmCuts {
  const cuts = (of: (one: RfmInput) => number) => {
    const sorted = inOrder(customers.map(of))
    return fifths.map((share) => quantile(sorted, share) ?? 0)
  }
  return {
    days: cuts(({ days }) => days),
    orders: cuts(({ orders }) => orders),
    spent: cuts(({ spent }) => spent),
  }
}

export function rfmOf({ days, orders, spent }: RfmInput, cuts: RfmCuts): Rfm {
  const above = (value: number, of: readonly number[]) => of.filter((cut) => value > cut).length
  return {
    recency: 5 - above(days, cuts.days),
    frequency: 1 + above(orders, cuts.orders),
    monetary: 1 + above(spent, cuts.spent),
  }
}
