import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Message } from './message.ts'
import { turningPoint } from './turning-point.ts'

/** Feelings of the customer's messages; a reply of ours stands where `us` does. */
function felt(...feelings: (number | null | 'us')[]): Message[] {
  return feelings.map((feeling, at) => ({
    id: String(at),
    at,
    side: feeling === 'us' ? 'us' : 'customer',
    channel: 'chat',
    agent: '',
    text: '',
    language: 'en',
    feeling: feeling === 'us' ? null : feeling,
    emotions: [],
    signals: [],
  }))
}

test('the feeling turns where both sides lie furthest apart, by the message before it', () => {
  // 0.2, 0.4 | −0.6, −0.8: means 0.3 and −0.7.
  const turn = turningPoint(felt(0.2, 0.4, 'us', -0.6, -0.8))
  expect([turn?.direction, turn?.at.id, turn?.by.id]).toEqual(['down', '3', '2'])
  expect(turn?.before).toBeCloseTo(0.3)
  expect(turn?.after).toBeCloseTo(-0.7)
})

test('of several places, the one that parts the messages best is the turn', () => {
  // After the second: 0.9 × √(2·3/5) = 0.99; after the first: 0.675 × √(1·4/5) = 0.60; after the third: 0.6 × √(3·2/5) = 0.66.
  expect(turningPoint(felt(0.1, 0.1, 'us', -0.8, -0.9, -0.7))?.by.id).toBe('2')
})

test('what moves less than half a point did not turn', () => {
  expect(turningPoint(felt(0.1, 'us', 0.3, 'us', 0.5))).toBeNull()
})

test('messages nobody has read are left out, and one message has no line', () => {
  expect(turningPoint(felt(null, 'us', -0.9))).toBeNull()
  expect(turningPoint(felt(0.5, null, 'us', -0.9))?.at.id).toBe('3')
})

test('turned round, a conversation turns at the same place the other way', () => {
  const feelings = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(feelings, (values) => {
      const [there, opposite] = [
        turningPoint(felt(...values)),
        turningPoint(felt(...values.map((one) => -one))),
      ]
      expect(opposite?.at.id).toBe(there?.at.id)
      if (there) expect(opposite?.direction).not.toBe(there.direction)
    }),
  )
})
