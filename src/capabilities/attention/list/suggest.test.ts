import { expect, test } from 'vitest'
import type { MayContact } from '../../customers/index.ts'
import { suggestion } from './suggest.ts'

const yes: MayContact = { may: true }
const no: MayContact = {
  may: false,
  because: 'refused',
  why: 'They said no to “News and offers” on 2026-03-01.',
}
const has = { phone: true, email: true }
const mayOffer = { phone: yes, email: yes }
const signs = (...names: Parameters<typeof suggestion>[0]['signs'][number]['sign'][]) =>
  names.map((sign) => ({ sign, n: 3 }))

test('whoever is in grave trouble is called, with what has to be put right', () => {
  const told = suggestion({
    list: 'intervene',
    signs: signs('promises-broken', 'unhappy-unanswered'),
    has,
    mayOffer,
  })
  expect(told).toEqual({
    words: 'Call today: answer what they asked and say sorry for the 3 broken promises and make up for them.',
    way: 'phone',
    caution: '',
  })
})

test('putting trouble right needs no consent to offers', () => {
  const refused = { phone: no, email: no }
  expect(
    suggestion({ list: 'intervene', signs: signs('question-waiting'), has, mayOffer: refused }),
  ).toMatchObject({ way: 'email', caution: '' })
})

test('nobody is offered anything unasked who has not agreed to it', () => {
  const refused = { phone: no, email: no }
  const told = suggestion({ list: 'grow', signs: signs('orders-rising'), has, mayOffer: refused })
  expect(told).toEqual({
    words: 'Make the next contact a good one; offer nothing unasked.',
    way: 'none',
    caution: 'They said no to “News and offers” on 2026-03-01.',
  })
})

test('an offer goes by the way they agreed to', () => {
  const mail = { phone: no, email: yes }
  expect(suggestion({ list: 'grow', signs: signs('promoter'), has, mayOffer: mail })).toMatchObject({
    way: 'email',
  })
})

test('who asked for more gets an answer, whatever they said about offers', () => {
  const refused = { phone: no, email: no }
  expect(
    suggestion({ list: 'grow', signs: signs('asked-for-more'), has, mayOffer: refused }).words,
  ).toContain('what they asked about')
})

test('where no way is known, that is said', () => {
  const nothing = { phone: false, email: false }
  const told = suggestion({ list: 'intervene', signs: signs('churn-words'), has: nothing, mayOffer })
  expect(told).toMatchObject({
    way: 'none',
    caution: 'We know neither a phone number nor an e-mail address.',
  })
})
