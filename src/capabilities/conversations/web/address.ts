import type { groupings, narrowings } from '../contract.ts'

export type Outcome = Exclude<(typeof narrowings)[number], ''>
export type Grouping = (typeof groupings)[number]

/** The same words as in the contract, which the web takes no values from. */
const outcomes: readonly Outcome[] = [
  'asked',
  'answered',
  'confirmed',
  'silent',
  'unanswered',
  'unread',
  'back',
  'back elsewhere',
]
const feelings = ['negative', 'neutral', 'positive'] as const
const turns = ['up', 'down'] as const
const escalations = ['asked', 'passed on', 'any'] as const
const parts = ['acknowledges', 'apologises', 'explains', 'commits', 'personal'] as const
const groups: readonly Grouping[] = ['theme', 'topic', 'touchpoint', 'channel', 'unit']

/** Which conversations a list shows, beside the period and the filter. Absent is all of them. */
export interface ConversationsAddress {
  outcome?: Outcome
  days?: number
  topic?: string
  theme?: string
  feeling?: (typeof feelings)[number]
  turned?: (typeof turns)[number]
  escalated?: (typeof escalations)[number]
  moved?: boolean
  agent?: string
  part?: (typeof parts)[number]
  search?: string
}

/** What the report of the four questions is made by. */
export interface QuestionsAddress {
  days?: number
  by?: Grouping
}

/** Reads an address somebody may have typed: what is not understood is left out, never an error. */
export function readConversationsAddress(typed: Record<string, unknown>): ConversationsAddress {
  return withoutAbsent({
    outcome: oneOf(outcomes, typed.outcome),
    days: daysOf(typed.days),
    topic: textOf(typed.topic),
    theme: textOf(typed.theme),
    feeling: oneOf(feelings, typed.feeling),
    turned: oneOf(turns, typed.turned),
    escalated: oneOf(escalations, typed.escalated),
    moved: typed.moved === true ? true : undefined,
    agent: textOf(typed.agent),
    part: oneOf(parts, typed.part),
    search: textOf(typed.search),
  })
}

export function readQuestionsAddress({ days, by }: Record<string, unknown>): QuestionsAddress {
  return withoutAbsent({ days: daysOf(days), by: oneOf(groups, by) })
}

/** Seven days unless another number is chosen. */
export const usualDays = 7

function daysOf(value: unknown): number | undefined {
  const isDays = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 30
  return isDays && value !== usualDays ? value : undefined
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text !== '' ? text : undefined
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((one) => one === value)
}

function withoutAbsent<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
}
