import type { Incoming } from '../../capabilities/ingestion/index.ts'
import { noon } from './company.ts'

/** What all answers of a group share; anything else is the same for everybody. */
export type Shared = Partial<Incoming> & { day?: string; wording?: string; scale?: string }

/** So many people give each score, one answer each: `answers({ 10: 50, 7: 30, 0: 20 })` is an NPS of 30. */
export function answers(counts: Record<number, number>, shared: Shared = {}): Incoming[] {
  const { day = '2026-03-31', wording, scale = 'nps', ...rest } = shared
  const named = `${day} ${wording} ${scale} ${JSON.stringify(rest)}`
  return Object.entries(counts).flatMap(([score, people]) =>
    Array.from({ length: people }, (_, index) => ({
      messageId: `${named} ${score} ${index}`,
      kind: 'response' as const,
      name: 'Survey answered',
      person: { userId: `${named} ${score} ${index}` },
      occurredAt: `${day}T${noon.toISOString().slice(11)}`,
      direction: 'in' as const,
      answer: { scale, score: Number(score), wording },
      ...rest,
    })),
  )
}
