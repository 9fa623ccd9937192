import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findOwner } from './find-owner.ts'
import type { HandlerFound } from './handlers-store.ts'

const now = new Date('2026-03-31T12:00:00Z')
const handler = (id: string, more: Partial<HandlerFound> = {}): HandlerFound => ({
  id,
  name: id,
  role: 'agent',
  units: 'all',
  takesCases: true,
  skills: [],
  capacity: 10,
  awayUntil: null,
  open: 0,
  lastGivenAt: null,
  ...more,
})
const anywhere = { unit: 'north', skill: '' }

test('the one with the most room, by the share of what they can take', () => {
  const some = [handler('half', { open: 5 }), handler('third', { open: 1, capacity: 3 })]
  expect(findOwner(some, anywhere, now)).toEqual({ id: 'third', why: 'Most room: had 1 of 3' })
})

test('of several with the same room, whoever was given none for the longest', () => {
  const some = [
    handler('today', { lastGivenAt: now }),
    handler('last week', { lastGivenAt: new Date('2026-03-24T12:00:00Z') }),
  ]
  expect(findOwner(some, anywhere, now)?.id).toBe('last week')
})

test('only who knows about it, and nobody where nobody does', () => {
  const some = [handler('ann'), handler('bob', { skills: ['billing'], open: 9 })]
  expect(findOwner(some, { ...anywhere, skill: 'billing' }, now)).toEqual({
    id: 'bob',
    why: 'Knows billing; had 9 of 10',
  })
  expect(findOwner(some, { ...anywhere, skill: 'returns' }, now)).toBeUndefined()
})

const anyHandlers = fc.array(
  fc.record({
    takesCases: fc.boolean(),
    units: fc.constantFrom<HandlerFound['units']>('all', ['north'], ['south'], []),
    skills: fc.subarray(['billing', 'returns']),
    capacity: fc.integer({ min: 0, max: 5 }),
    open: fc.integer({ min: 0, max: 6 }),
    awayUntil: fc.constantFrom(null, new Date('2026-03-31T11:59:00Z'), new Date('2026-04-01T00:00:00Z')),
  }),
)

test('nobody gets a case who is away, full, does not see it or does not take any', () =>
  fc.assert(
    fc.property(anyHandlers, fc.constantFrom('', 'billing'), (some, skill) => {
      const handlers = some.map((one, index) => handler(`${index}`, one))
      const found = findOwner(handlers, { unit: 'north', skill }, now)
      const one = handlers.find(({ id }) => id === found?.id)
      if (!one) return
      expect(one.takesCases && one.open < one.capacity).toBe(true)
      expect(one.units === 'all' || one.units.includes('north')).toBe(true)
      expect(one.awayUntil === null || one.awayUntil <= now).toBe(true)
      expect(skill === '' || one.skills.includes(skill)).toBe(true)
    }),
  ))
