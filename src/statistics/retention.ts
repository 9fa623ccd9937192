/** The share of customers still there after some periods that each lose the share `churn`: (1 − c)^k. */
export function retainedAfter(periods: number, churn: number): number {
  return (1 - churn) ** periods
}

/** The churn of one period that compounds to a yearly (or other longer) one: 1 − (1 − C)^(1/k). */
export function churnPerPeriod(churnOverAll: number, periods: number): number {
  return 1 - (1 - churnOverAll) ** (1 / periods)
}

export interface RecurringRevenue {
  start: number
  expansion: number
  contraction: number
  churn: number
}

/** Net revenue retention: (start + expansion − contraction − churn) / start; null when nothing was there to keep. */
export function netRevenueRetention({
  start,
  expansion,
  contraction,
  churn,
}: RecurringRevenue): number | null {
  return start === 0 ? null : (start + expansion - contraction - churn) / start
}
