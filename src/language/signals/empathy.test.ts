import { describe, expect, test } from 'vitest'
import { empathyOf } from './empathy.ts'
import type { ReplyList } from './rules.ts'

const reply =
  'Dear Petra, I understand how annoying that is and I am sorry. The label was damaged and could not be read. ' +
  'I have sent a new one, it arrives on Thursday. Kind regards, Saskia'

test('a good reply has all five parts, each with the words that say so', () => {
  const { share, parts, courtesy } = empathyOf(reply)
  const quoted = (part: keyof typeof parts) =>
    parts[part].quotes.map(({ start, end }) => reply.slice(start, end))
  expect(share).toBe(1)
  expect(quoted('acknowledges')).toContain('I understand how')
  expect(quoted('apologises')).toEqual(['sorry'])
  expect(quoted('explains')).toContain('was damaged')
  expect(quoted('commits')).toContain('I have sent')
  expect(quoted('personal')).toContain('Dear Petra')
  expect(courtesy.p).toBeGreaterThan(0.5)
})

describe('what only sounds like it', () => {
  test.each<[string, ReplyList]>([
    ['Dear customer, refunds take a while.', 'personal'],
    ['We will see what they say.', 'commits'],
    ['It is not our fault.', 'apologises'],
    ['The parcel is in transit.', 'explains'],
  ])('“%s” is not: %s', (text, part) => {
    const { parts, courtesy } = empathyOf(text)
    expect({ ...parts, courtesy }[part].p).toBeLessThan(0.5)
  })
})

test('a masked name is a name', () => {
  expect(empathyOf('Hello [name], how are you?').parts.personal.p).toBeGreaterThan(0.5)
})

test('nothing said is nothing found', () => {
  expect(empathyOf('')).toMatchObject({ share: 0, courtesy: { p: 0, quotes: [] } })
})
