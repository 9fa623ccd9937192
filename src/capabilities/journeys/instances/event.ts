/** An interaction of a case, with what the definition of a journey makes of it. */
export interface Happening {
  id: string
  /** Milliseconds since 1970. */
  at: number
  belongs: boolean
  isStart: boolean
  isSuccess: boolean
  isFailure: boolean
  /** An answer or a review: it tells how the step before it felt. */
  isAnswer: boolean
  /** What we write or say within a conversation. */
  isReply: boolean
  /** The customer turns to people: writes, calls. */
  isContact: boolean
  /** Done by the customer, not by us. */
  isOwn: boolean
  /** Name of the named step it fits, '' for none. */
  named: string
  name: string
  touchpoint: string
  stage: string
  channel: string
  /** The contact it belongs to, and the visit; '' for none. */
  conversation: string
  session: string
  agent: string
  /** How its words feel, -1 to 1, and whether they show effort; absent without words of the customer's. */
  words?: { sentiment: number; isEffort: boolean }
  answer?: { scale: string; score: number }
  /** The answer on a scale of −1 to 1, the better the higher. */
  rated?: number
  promise?: Promised
  /** In ten-thousandths of the currency's unit, of orders only. */
  value?: { amount: number; currency: string }
  /** What people filter by; needed of those that may begin a journey. */
  about?: About
}

/** A promise as one interaction tells it. Days are whole days of the organisation's zone. */
export interface Promised {
  id: string
  promisedAt: number
  fulfilledAt: number | null
  promisedDay: number
  fulfilledDay: number | null
}

export interface About {
  kind: string
  source: string
  unit: string
  country: string
  language: string
  product: string
}
