import { expect, test } from 'vitest'
import { adjustAll, cellsOf } from './adjust.ts'
import { movesAmong } from './fit.ts'

const shares = (of: Record<string, [number, number]>) =>
  new Map(Object.entries(of).map(([subject, [hits, n]]) => [subject, { hits, n }]))

test('a channel that gets the hard questions is not worse for it', () => {
  // Both answer half of the hard and nine of ten easy questions; the telephone is asked the hard ones.
  const [phone, chat] = adjustAll([
    { channel: 'phone', shares: shares({ hard: [80, 160], easy: [36, 40] }) },
    { channel: 'chat', shares: shares({ hard: [20, 40], easy: [144, 160] }) },
  ])
  expect([phone!.plain, chat!.plain]).toEqual([
    { hits: 116, n: 200 },
    { hits: 164, n: 200 },
  ])
  expect(phone!.adjusted!.value).toBeCloseTo(0.7, 12)
  expect(chat!.adjusted!.value).toBeCloseTo(0.7, 12)
  const [cells] = cellsOf([{ adjusted: [phone!, chat!], better: 'more' }])
  expect(cells!.map(({ verdict }) => verdict)).toEqual(['', ''])
})

test('where less is better, the lowest is best', () => {
  const adjusted = adjustAll([
    { channel: 'phone', shares: shares({ any: [60, 200] }) },
    { channel: 'chat', shares: shares({ any: [20, 200] }) },
  ])
  expect(cellsOf([{ adjusted, better: 'less' }])[0]!.map(({ verdict }) => verdict)).toEqual(['worse', 'best'])
})

test('a channel that was hardly asked the same is not adjusted', () => {
  const [mail] = adjustAll([
    { channel: 'mail', shares: shares({ rare: [40, 50] }) },
    { channel: 'chat', shares: shares({ often: [100, 200], rare: [5, 10] }) },
  ])
  expect(mail!.adjusted).toBeNull()
})

test('a question moves to where it is really answered more often, and only there', () => {
  const asked = (subject: string, channel: string, hits: number, n: number) => ({
    subject,
    channel,
    answered: { hits, n },
  })
  const moves = movesAmong(
    [
      asked('refund', 'chat', 40, 100),
      asked('refund', 'phone', 90, 100),
      asked('refund', 'email', 42, 100),
      asked('invoice', 'chat', 90, 100),
      asked('invoice', 'phone', 92, 100),
      asked('advice', 'chat', 1, 20),
      asked('advice', 'phone', 19, 20),
    ],
    (subject) => subject,
  )
  expect(moves.map(({ name, from, to }) => [name, from, to])).toEqual([
    ['refund', 'chat', 'phone'],
    ['refund', 'email', 'phone'],
  ])
  expect(moves[0]!.gain.value).toBeCloseTo(50, 10)
  expect(moves[0]!.gain.low).toBeGreaterThan(0)
})
