/** What one listens for: completed transactions, the relationship as it is, what could be. */
export const patterns = ['past', 'present', 'potential'] as const
export type Pattern = (typeof patterns)[number]

/** How one listens. All but observation hear customers in their own words or numbers. */
export const methods = [
  'survey',
  'interview',
  'focus group',
  'forums and reviews',
  'direct contact',
  'observation',
] as const
export type Method = (typeof methods)[number]

export const cadences = [
  'every transaction',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'twice a year',
  'yearly',
  'once',
] as const
export type Cadence = (typeof cadences)[number]

/** Within how many days something should be heard. Transactions are many: a week without any is long. Once is never late. */
export const cadenceDays: Readonly<Record<Cadence, number | null>> = {
  'every transaction': 7,
  daily: 1,
  weekly: 7,
  monthly: 31,
  quarterly: 92,
  'twice a year': 183,
  yearly: 366,
  once: null,
}
