import { expect, test } from 'vitest'
import { byPlaybook, compensationEffect, type SolvedCase } from './measure.ts'

const plain: SolvedCase = {
  priority: 'normal',
  arrived: 'anger',
  leftResolved: true,
  wasCompensated: false,
  playbooks: [],
}
const many = (n: number, one: Partial<SolvedCase>): SolvedCase[] =>
  Array.from({ length: n }, () => ({ ...plain, ...one }))

test('like is compared with like: compensation that goes to the hardest cases does not look useless', () => {
  // Urgent: 6 of 12 against 1 of 4, which is 25 points more. Normal: 4 of 4 against 9 of 12, 25 points more. Taken
  // together 10 of 16 against 10 of 16: no difference at all.
  const cases = [
    ...many(6, { priority: 'urgent', wasCompensated: true }),
    ...many(6, { priority: 'urgent', wasCompensated: true, leftResolved: false }),
    ...many(1, { priority: 'urgent' }),
    ...many(3, { priority: 'urgent', leftResolved: false }),
    ...many(4, { wasCompensated: true }),
    ...many(9, {}),
    ...many(3, { leftResolved: false }),
  ]
  const { given, kindWords, difference } = compensationEffect(cases)
  expect(given).toEqual({ hits: 10, n: 16 })
  expect(kindWords).toEqual({ hits: 10, n: 16 })
  expect(difference?.difference).toBeCloseTo(0.25, 10)
  expect(difference!.low).toBeLessThan(0.25)
})

test('who did not arrive angry is not compared', () => {
  expect(compensationEffect(many(8, { arrived: 'neither' })).difference).toBeNull()
})

test('a case with two playbooks counts for both, one without any for itself', () => {
  const [one, other] = [
    { id: '1', name: 'One' },
    { id: '2', name: 'Other' },
  ] as const
  const cases = [
    ...many(2, { playbooks: [one, other] }),
    ...many(1, { playbooks: [one], leftResolved: false }),
    plain,
  ]
  expect(byPlaybook(cases)).toEqual([
    { playbookId: '1', name: 'One', share: { hits: 2, n: 3 } },
    { playbookId: '2', name: 'Other', share: { hits: 2, n: 2 } },
    { playbookId: null, name: null, share: { hits: 1, n: 1 } },
  ])
})
