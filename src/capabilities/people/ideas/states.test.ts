import { expect, test } from 'vitest'
import { isOverdue } from './states.ts'

const on = (day: string) => new Date(`${day}T12:00:00Z`)
const suggestedAt = on('2026-03-01')

test('a first word is owed within fourteen days', () => {
  const idea = { state: 'new', suggestedAt, answeredAt: null } as const
  expect(isOverdue(idea, on('2026-03-15'))).toBe(false)
  expect(isOverdue(idea, on('2026-03-16'))).toBe(true)
})

test('whoever considers an idea owes the decision sixty days after their last word', () => {
  const idea = { state: 'considering', suggestedAt, answeredAt: on('2026-03-10') } as const
  expect(isOverdue(idea, on('2026-05-09'))).toBe(false)
  expect(isOverdue(idea, on('2026-05-10'))).toBe(true)
})

test.each(['planned', 'done', 'declined'] as const)('what is %s has its answer', (state) => {
  expect(isOverdue({ state, suggestedAt, answeredAt: on('2026-03-10') }, on('2030-01-01'))).toBe(false)
})
