import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channels } from './channels.ts'
import { decisive, type Said } from './effective.ts'

const on = (day: number) => new Date(Date.UTC(2026, 2, day))
const yes = (channel: Said['channel'], day: number): Said => ({ channel, given: true, at: on(day) })
const no = (channel: Said['channel'], day: number): Said => ({ channel, given: false, at: on(day) })

test('a no to everything covers the e-mail that was agreed to before', () => {
  expect(decisive([yes('email', 1), no('any', 2)], 'email')?.given).toBe(false)
})

test('who agrees to e-mail after a no to everything gets e-mail, and nothing else', () => {
  const said = [no('any', 1), yes('email', 2)]
  expect(decisive(said, 'email')?.given).toBe(true)
  expect(decisive(said, 'sms')?.given).toBe(false)
})

test('what was said about another channel tells nothing', () => {
  expect(decisive([yes('email', 1)], 'sms')).toBeUndefined()
})

const anySaid = fc.array(
  fc.record({
    channel: fc.constantFrom(...channels),
    given: fc.boolean(),
    at: fc.integer({ min: 1, max: 20 }).map(on),
  }),
)

test('the order in which records arrive makes no difference', () => {
  fc.assert(
    fc.property(anySaid, fc.constantFrom(...channels), (said, channel) => {
      expect(decisive(said.toReversed(), channel)?.given).toBe(decisive(said, channel)?.given)
    }),
  )
})

test('after a newest no to everything, no channel is open', () => {
  fc.assert(
    fc.property(anySaid, fc.constantFrom(...channels), (said, channel) => {
      expect(decisive([...said, no('any', 25)], channel)?.given).toBe(false)
    }),
  )
})
