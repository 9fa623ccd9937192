import { expect, test } from 'vitest'
import type { Accepted, Incoming } from '../incoming.ts'
import { countingCustomersOnce } from './customers-once.ts'

const from = (...people: string[]): Incoming[] =>
  people.map((userId, place) => ({
    messageId: `${userId}${place}`,
    kind: 'event',
    name: 'Came in',
    direction: 'in',
    person: { userId },
    occurredAt: '2026-03-31T12:00:00.000Z',
  }))

/** As a store that keeps nothing would count: everybody it does not know is new, each time. */
async function keepsNothing(batch: readonly Incoming[]): Promise<Accepted> {
  const people = new Set(batch.map(({ person }) => person.userId))
  return { accepted: batch.length, duplicates: 0, rejected: [], customers: { new: people.size, matched: 0 } }
}

test('somebody in two batches is counted with the first', async () => {
  const take = countingCustomersOnce(keepsNothing)
  const [one, two] = await Promise.all([take(from('ann', 'ann', 'bob')), take(from('bob', 'eve', 'ann'))])
  expect([one.customers.new, two.customers.new]).toEqual([2, 1])
  expect([one.accepted, two.accepted]).toEqual([3, 3])
})

test('what is refused is told by its place in the batch, whoever it is of', async () => {
  const take = countingCustomersOnce(async (batch) => ({
    ...(await keepsNothing(batch)),
    rejected: batch.map((_, index) => ({ index, reason: 'no', fix: 'none' })),
  }))
  await take(from('ann'))
  const { rejected } = await take(from('eve', 'ann', 'bob', 'ann'))
  expect(rejected.map(({ index }) => index).toSorted()).toEqual([0, 1, 2, 3])
})

test('when the batch that met somebody first fails, the later one still goes in', async () => {
  let isFirst = true
  const take = countingCustomersOnce((batch) => {
    if (!isFirst) return keepsNothing(batch)
    isFirst = false
    return Promise.reject(new Error('away'))
  })
  const [first, second] = await Promise.allSettled([take(from('ann')), take(from('ann'))])
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled'])
})
