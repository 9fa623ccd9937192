import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MappedFile, Mapping } from '../imports/mapping.ts'
import { giveRole, lacking, type Reading, readRoles, roles, withReading, writeRoles } from './column-roles.ts'

const survey: MappedFile = {
  name: 'rows',
  headers: ['when', 'mail', 'nps', 'comment', 'city'],
  links: [],
  becomes: [
    {
      kind: 'response',
      name: 'Survey answer',
      time: 'when',
      person: { email: 'mail', traits: { city: 'city' } },
      answer: { scale: 'nps', score: 'nps' },
      text: 'comment',
    },
  ],
}
const columns = ['when', 'mail', 'nps', 'comment', 'city', 'browser']
const read = (file: MappedFile) => readRoles(file, columns) as Reading

test('a mapping of one rule is read column by column; what no rule names is left out', () => {
  expect(read(survey)).toEqual({
    kind: 'response',
    name: 'Survey answer',
    roles: { when: 'time', mail: 'email', nps: 'score', comment: 'text', city: 'trait', browser: 'leaveOut' },
    scales: { nps: 'nps' },
  })
})

test('two scores become two questions, told apart by their columns; the text goes with the first', () => {
  const two = giveRole(read(survey), 'browser', 'score', ['4', '5'])
  const { becomes } = writeRoles(survey, two)
  expect(becomes.map(({ answer, text }) => ({ answer, text }))).toEqual([
    { answer: { scale: 'nps', score: 'nps', wording: 'nps' }, text: 'comment' },
    { answer: { scale: 'csat5', score: 'browser', wording: 'browser' }, text: undefined },
  ])
})

test('a role that only one column can have moves, and the other becomes a property', () => {
  const moved = giveRole(read(survey), 'browser', 'email', [])
  expect(moved.roles).toMatchObject({ browser: 'email', mail: 'property' })
})

test('a column that is no longer a score loses its scale', () => {
  expect(giveRole(read(survey), 'nps', 'property', []).scales).toEqual({})
})

test('several texts are read together', () => {
  const { becomes } = writeRoles(survey, giveRole(read(survey), 'browser', 'text', []))
  expect(becomes[0]?.text).toEqual({ together: ['comment', 'browser'], with: ' ' })
})

test('linked files, fixed values and conditions say more than a table of columns', () => {
  const [rule] = survey.becomes
  const withRule = (more: object) => ({ ...survey, becomes: [{ ...rule, ...more }] }) as MappedFile
  expect(readRoles({ ...survey, links: [{ file: 'a', column: 'b', key: 'c' }] }, columns)).toBeNull()
  expect(readRoles(withRule({ channel: { fixed: 'web' } }), columns)).toBeNull()
  expect(readRoles(withRule({ when: { column: 'nps' } }), columns)).toBeNull()
  expect(readRoles(withRule({ product: 'items.product' }), columns)).toBeNull()
  expect(readRoles(withRule({ product: 'nps' }), columns)).toBeNull()
})

test('a time, a person, and for an answer a score or a text are asked for', () => {
  const bare: Reading = { kind: 'response', name: 'x', roles: { a: 'property' }, scales: {} }
  expect(lacking(bare)).toEqual(['needsTime', 'needsPerson', 'needsScoreOrText'])
  expect(lacking(read(survey))).toEqual([])
})

test('the order of day and month is asked anew when another column holds the time, and only then', () => {
  const mapping: Mapping = { source: 'survey', dateOrder: 'dmy', files: [survey] }
  const other = withReading(mapping, survey, giveRole(read(survey), 'city', 'time', []))
  expect(other.dateOrder).toBeUndefined()
  const same = withReading(mapping, survey, giveRole(read(survey), 'city', 'country', []))
  expect(same.dateOrder).toBe('dmy')
})

test('whatever roles are given, writing and reading them again changes nothing', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ column: fc.constantFrom(...columns), role: fc.constantFrom(...roles) })),
      (changes) => {
        const given = changes.reduce(
          (reading, { column, role }) => giveRole(reading, column, role, []),
          read(survey),
        )
        expect(readRoles(writeRoles(survey, given), columns)).toEqual(given)
      },
    ),
  ))
