import { randomUUID } from 'node:crypto'
import type { Person } from '../../ingestion/index.ts'
import type { Trouble } from '../model/asking.ts'
import type { Answers, Known } from '../model/survey.ts'

/** By which way people come to a survey. */
export const ways = ['link', 'email', 'sms', 'whatsapp', 'qr', 'website', 'app', 'kiosk', 'api'] as const
export type Way = (typeof ways)[number]

/** Somebody's way through a survey, as whoever asks them tells it with every step. */
export interface Passage {
  /** Made by whoever asks (`newResponseId`): the same id is the same response, however often it comes. */
  responseId: string
  surveyId: string
  /** The version they were shown; today's where it is not told. */
  version?: number
  channel: Way
  language: string
  /** The invitation they came by. It is answered once. */
  invitationId?: string
  /** Who they are, where whoever asks knows. */
  person?: Person
  known?: Known
  answers: Answers
  /** Names of the questions they were shown so far, in order. */
  seen: readonly string[]
  /** UTC ISO; the moment of arrival where it is not told. */
  startedAt?: string
  /** When it was sent, UTC ISO, by a device that was offline; never later than its arrival. */
  sentAt?: string
}

/** What became of one step. */
export type Taken =
  /** Kept: it may be gone on with. */
  | { state: 'begun' }
  /** Sent and durable; `again` where it had been before, and nothing was changed. */
  | { state: 'complete'; again: boolean }
  /** Nothing was kept: why, politely to be told. */
  | { refused: Refusal }
  /** Nothing was kept: what to mend in which question. */
  | { troubles: readonly Trouble[] }

/**
 * `closed`: takes no answers any more, or none yet. `quota`: enough have come from people like them. `answered`: this
 * invitation was answered before. `unknown`: no such survey, version or invitation, or the response belongs to another survey.
 */
export type Refusal = 'closed' | 'quota' | 'answered' | 'unknown'

/** An id for a new response: drawn by lot, because one that counts on would tell the moment somebody answered. */
export function newResponseId(): string {
  return randomUUID()
}
