import { expect, test } from 'vitest'
import type { EventShown } from '../../handling/contract.ts'
import { eventAside, eventWords } from './event-words.ts'

const nameOf = (key: string) => ({ waiting: 'It took too long', refund: 'Refund' })[key] ?? key

function event(kind: EventShown['kind'], detail: EventShown['detail'] = {}): EventShown {
  return { id: '1', at: '2026-11-23T10:00:00.000Z', kind, by: null, detail }
}

test('events are told in plain words, with the names of the company', () => {
  const told = [
    event('contacted', { channel: 'phone' }),
    event('cause-named', { rootCause: 'waiting' }),
    event('remedied', { remedy: 'refund', amount: 20, currency: 'EUR' }),
    event('merged-in', { other: { id: '2', number: 7 } }),
    event('escalated', { clock: 'solution' }),
    event('escalated'),
    event('assigned', { owner: null }),
  ].map((one) => eventWords(one, nameOf))
  expect(told).toEqual([
    'Reached by phone',
    'Came from: It took too long',
    'Given: Refund €20.00',
    'Case 7 goes on in this one',
    'Managers told: the solution is overdue',
    'Managers asked for help',
    'Given back: nobody has it',
  ])
})

test('how long it took is said beneath, and whether that was in time', () => {
  expect(eventAside(event('resolved', { words: 'Sent anew', minutes: 130, isInTime: true }))).toEqual([
    'Sent anew',
    '2 h 10 m of business time, in time',
  ])
})
