import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Known, likelyColleague } from './likeness.ts'

const jose: Known = { id: 'jose', name: 'José Muñoz', email: 'jose.munoz@shop.example' }
const ines: Known = { id: 'ines', name: 'Ines Adler', email: 'ia@shop.example' }
const other: Known = { id: 'other', name: 'Ines Brandt', email: 'ines.b@shop.example' }
const all = [jose, ines, other]

test.each([
  ['jose.munoz', 'jose', 'address'],
  ['JOSÉ MUÑOZ', 'jose', 'name'],
  ['Munoz, Jose', 'jose', 'name'],
  ['Ines Brandt', 'other', 'name'],
  ['Jose', 'jose', 'first name'],
])('“%s” is likely %s, by %s', (agent, id, why) => {
  expect(likelyColleague(agent, all)).toEqual({ id, why })
})

test('where two have the first name, nobody is proposed', () => {
  expect(likelyColleague('Ines', all)).toBeUndefined()
})

test.each(['a-07', 'bot', '', '@', 'munoz@other.example'])('“%s” is nobody we know', (agent) => {
  expect(likelyColleague(agent, all)).toBeUndefined()
})

test('whatever the name, it is no error, and proposes one who is there or nobody', () =>
  fc.assert(
    fc.property(fc.string(), (agent) => {
      const found = likelyColleague(agent, all)
      if (found) expect(all.map(({ id }) => id)).toContain(found.id)
    }),
  ))
