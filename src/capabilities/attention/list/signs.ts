export const lists = ['intervene', 'grow'] as const
export type ListName = (typeof lists)[number]

/**
 * What may speak for putting somebody on a list, with how many points it has out of ten and for how many days it counts.
 * They are a rule everybody can follow, and no probability: see docs/attention.md.
 */
export const troubleSigns = {
  'churn-words': { points: 4, days: 60 },
  'unhappy-unanswered': { points: 3, days: 60 },
  'promises-broken': { points: 3, days: 90 },
  'asked-for-somebody': { points: 2, days: 30 },
  'complaint-waiting': { points: 2, days: 30 },
  'question-waiting': { points: 2, days: 30 },
  'low-score': { points: 1.5, days: 30 },
  'came-back': { points: 1.5, days: 30 },
  'out-of-rhythm': { points: 2, days: 365 },
} as const
export type TroubleSign = keyof typeof troubleSigns

export const growthSigns = {
  'asked-for-more': { points: 5, days: 45 },
  'orders-rising': { points: 3, days: 90 },
  promoter: { points: 2, days: 180 },
  praised: { points: 1, days: 90 },
} as const
export type GrowthSign = keyof typeof growthSigns

/** Every further one of a kind adds a point, up to so many: trouble adds up, praise soon says nothing new. */
export const mostFurther = { trouble: 2, growth: 1 }
/** From so many points on somebody is put on the list; health alone does where it calls the risk high. */
export const listedFrom = 4
/** Whoever has so much trouble is not asked to buy more. */
export const troubledFrom = 2
export const allPoints = 10

/** One sign of one customer, as it was found. */
export interface Sign {
  sign: TroubleSign | GrowthSign
  n: number
  /** The latest of them. */
  at: string
  /** The interaction one can read it in; empty where it is not one alone. */
  interaction: string
  /** A figure that goes with it: how often their own rhythm has passed, how much more often they order. */
  figure: number
  points: number
}

const day = 86_400_000

/** A sign as people read it. */
export function inWords({ sign, n, at, figure }: Sign, now: Date): string {
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / day))
  return sentences[sign]({ n, ago: agoInWords(days), since: sinceInWords(days), times: oneDecimal(figure) })
}

interface Told {
  n: number
  ago: string
  since: string
  times: string
}

const sentences: Record<Sign['sign'], (told: Told) => string> = {
  'churn-words': ({ n, ago }) =>
    `Spoke of leaving ${ago}${n > 1 ? `, ${n} times in ${troubleSigns['churn-words'].days} days` : ''}`,
  'unhappy-unanswered': ({ n, since, ago }) =>
    n > 1
      ? `${n} unhappy questions without an answer, the latest ${ago}`
      : `Unhappy, and without an answer ${since}`,
  'promises-broken': ({ n }) => `The last ${n} promises were broken`,
  'asked-for-somebody': ({ ago }) => `Asked for somebody who can decide ${ago}`,
  'complaint-waiting': ({ since }) => `Complained, and has heard nothing ${since}`,
  'question-waiting': ({ n, since, ago }) =>
    n > 1 ? `${n} questions without an answer, the latest ${ago}` : `Waits for an answer ${since}`,
  'low-score': ({ n, ago }) => (n > 1 ? `${n} poor scores, the latest ${ago}` : `Gave a poor score ${ago}`),
  'came-back': ({ ago }) => `Had to come back about the same thing ${ago}`,
  'out-of-rhythm': ({ since, times }) =>
    `Has not ordered ${since}: ${times} times as long as between their other orders`,
  'asked-for-more': ({ ago }) => `Asked about more ${ago}`,
  'orders-rising': ({ n, times }) =>
    `${n} orders in ${growthSigns['orders-rising'].days} days, ${times} times as often as before`,
  promoter: ({ ago }) => `Would recommend us (answered ${ago})`,
  praised: ({ n, ago }) => (n > 1 ? `Praised us ${n} times, last ${ago}` : `Praised us ${ago}`),
}

function agoInWords(days: number): string {
  if (days === 0) return 'today'
  return days === 1 ? 'yesterday' : `${days} days ago`
}

function sinceInWords(days: number): string {
  if (days === 0) return 'since today'
  return days === 1 ? 'since yesterday' : `for ${days} days`
}

function oneDecimal(figure: number): string {
  return figure >= 10 ? String(Math.round(figure)) : String(Math.round(figure * 10) / 10)
}
