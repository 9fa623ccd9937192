import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoresOf } from './scores.ts'
import { domainOf, merged, nothingKnown, type ToldAccount } from './told.ts'

const told = (at: number, rest: Partial<ToldAccount> = {}): ToldAccount => ({
  key: 'acme',
  at,
  source: 'crm',
  importId: '',
  unit: '',
  ...rest,
})

test('an account keeps the newest of each thing, with who told it', () => {
  const first = merged(
    nothingKnown,
    told(20, { name: 'Acme', traits: { plan: 'pro', website: 'https://www.Acme.com/' } }),
  )
  const later = merged(
    first,
    told(10, { name: 'Acme Inc', traits: { plan: 'free', seats: 5 }, source: 'shop' }),
  )
  expect(later).toEqual({
    name: 'Acme',
    domain: 'acme.com',
    traits: { plan: 'pro', website: 'https://www.Acme.com/', seats: 5 },
    toldAt: { name: 20, domain: 20, 'trait:plan': 20, 'trait:website': 20, 'trait:seats': 10 },
    toldBy: {
      name: 'crm',
      domain: 'crm',
      'trait:plan': 'crm',
      'trait:website': 'crm',
      'trait:seats': 'shop',
    },
  })
})

test.each([
  ['https://www.Acme.com/about?x=1', 'acme.com'],
  ['sales@acme.co.uk', 'acme.co.uk'],
  ['acme.com:8080', 'acme.com'],
  ['Acme Inc', ''],
  ['', ''],
])('the domain of “%s” is “%s”', (written, domain) => expect(domainOf(written)).toBe(domain))

test('in whatever order tellings arrive, the same is known in the end', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ at: fc.nat(50), name: fc.constantFrom('Acme', 'Acme Inc') }), {
        selector: ({ at }) => at,
      }),
      (tellings) => {
        const known = (order: typeof tellings) =>
          order.reduce((before, { at, name }) => merged(before, told(at, { name })), nothingKnown)
        expect(known(tellings.toReversed())).toEqual(known(tellings))
      },
    ),
  ))

test('a score never mixes scales or wordings', () => {
  const scores = scoresOf([
    { scale: 'nps', wording: '', score: 10, n: 3 },
    { scale: 'nps', wording: '', score: 0, n: 1 },
    { scale: 'csat5', wording: 'Help', score: 5, n: 1 },
    { scale: 'csat5', wording: 'Delivery', score: 1, n: 2 },
    { scale: 'unheard-of', wording: '', score: 1, n: 9 },
  ])
  expect(scores.map(({ scale, wording, n, value }) => [scale, wording, n, value])).toEqual([
    ['nps', '', 4, 50],
    ['csat5', 'Delivery', 2, 0],
    ['csat5', 'Help', 1, 100],
  ])
})
