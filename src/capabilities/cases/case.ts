export const caseKinds = ['recovery', 'renewal', 'growth'] as const
export type CaseKind = (typeof caseKinds)[number]

export const casePriorities = ['urgent', 'high', 'normal', 'low'] as const
export type CasePriority = (typeof casePriorities)[number]

/** `waiting`: paused until the customer answers. `merged`: went on in another case. */
export const caseStates = ['open', 'waiting', 'resolved', 'closed', 'merged'] as const
export type CaseState = (typeof caseStates)[number]

/** What brought a case into being. */
export interface Cause {
  by: 'rule' | 'person' | 'attention' | 'program'
  /** Of the rule, where one opened it. */
  ruleId?: string
  /** Told to whoever opens the case: `Answered 2 of 10 after a late delivery`. */
  words: string
  /** Where it can be read: the interactions it is about. */
  interactions: readonly string[]
}

/** What somebody, or a rule, wants to be taken care of. */
export interface NewCase {
  customerId: string
  kind: CaseKind
  title: string
  cause: Cause
  /** The same key opens no second case: `rule:ID:interaction:ID`, `attention:ITEM`, `hand:UUID`. */
  causeKey: string
  priority: CasePriority
  /** What whoever takes it has to know about; empty: anybody may. */
  skill?: string
  channel?: string
  ownerId?: string
}

/** Something that happened in a case. They are never changed; the clocks and the history are read from them. */
export interface CaseEvent {
  id: string
  at: Date
  kind: CaseEventKind
  /** Who did it; null: a rule or the clock. */
  by: string | null
  data: Readonly<Record<string, unknown>>
}

export const caseEventKinds = [
  'opened',
  'assigned',
  'contacted',
  'tried',
  'paused',
  'resumed',
  'cause-named',
  'remedied',
  'resolved',
  'reopened',
  'merged-in',
  'merged-into',
  'escalated',
  'follow-up-set',
  'followed-up',
  'asked-again',
  'answered-again',
  'playbook-started',
  'step-done',
  'noted',
  'changed',
  'added-to',
  'closed',
] as const
export type CaseEventKind = (typeof caseEventKinds)[number]
