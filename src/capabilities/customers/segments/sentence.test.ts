import { expect, test } from 'vitest'
import type { Group, Item, SegmentCondition } from './definition.ts'
import { sentenceOf } from './sentence.ts'

const tell = { nameOf: (id: string) => (id === 'gold' ? 'Gold' : '?') }
const said = (root: Group) => sentenceOf({ version: 1, root }, tell)
const all = (...of: Item[]): Group => ({ kind: 'all', of })
const any = (...of: Item[]): Group => ({ kind: 'any', of })
const none = (...of: Item[]): Group => ({ kind: 'none', of })

const kindIs = (kind: string) => ({ fields: [{ field: 'kind' as const, values: [kind] }] })
const orderedTwice: SegmentCondition = {
  kind: 'did',
  where: kindIs('order'),
  times: { is: 'at least', n: 2 },
  when: { is: 'last', days: 90 },
}
const detractor: SegmentCondition = {
  kind: 'answered',
  scale: 'nps',
  which: 'last',
  score: { is: 'at most', n: 6 },
  when: { is: 'ever' },
}
const gold: SegmentCondition = { kind: 'segment', id: 'gold' }

test('a definition reads as one sentence', () => {
  expect(said(all(orderedTwice, detractor))).toBe(
    'Customers who ordered at least 2 times in the last 90 days and whose last NPS answer was 6 or lower',
  )
})

test('groups within groups are read one way only', () => {
  expect(said(any(gold, all(orderedTwice, detractor)))).toBe(
    'Customers who are in “Gold” or (both who ordered at least 2 times in the last 90 days and whose last NPS answer was 6 or lower)',
  )
  expect(said(all(gold, any(detractor, orderedTwice)))).toBe(
    'Customers who are in “Gold” and (either whose last NPS answer was 6 or lower or who ordered at least 2 times in the last 90 days)',
  )
  expect(said(all(gold, none(detractor, orderedTwice)))).toBe(
    'Customers who are in “Gold” and (for whom none of this holds: whose last NPS answer was 6 or lower; or who ordered at least 2 times in the last 90 days)',
  )
})

const conditions: [SegmentCondition, string][] = [
  [
    { kind: 'trait', name: 'tier', test: { is: 'one of', values: ['gold', 'silver'] } },
    'whose tier is gold or silver',
  ],
  [{ kind: 'trait', name: 'tier', test: { is: 'not one of', values: ['gold'] } }, 'whose tier is not gold'],
  [{ kind: 'trait', name: 'tier', test: { is: 'begins', text: 'go' } }, 'whose tier begins with “go”'],
  [{ kind: 'trait', name: 'tier', test: { is: 'missing' } }, 'whose tier is not known'],
  [
    { kind: 'trait', name: 'seats', test: { is: 'number', number: { is: 'between', from: 1, to: 9 } } },
    'whose seats is between 1 and 9',
  ],
  [
    { kind: 'trait', name: 'renewal', test: { is: 'date', date: { is: 'before', day: '2026-05-01' } } },
    'whose renewal is before 1 May 2026',
  ],
  [
    { kind: 'did', where: kindIs('order'), times: { is: 'exactly', n: 0 }, when: { is: 'last', days: 1 } },
    'who did not order in the last day',
  ],
  [
    { kind: 'did', where: kindIs('order'), times: { is: 'exactly', n: 1 }, when: { is: 'ever' } },
    'who ordered exactly once',
  ],
  [
    {
      kind: 'did',
      where: {
        fields: [
          { field: 'channel', values: ['chat', 'phone'] },
          { field: 'product', values: ['Lamp'], not: true },
        ],
        text: 'late',
        worth: 100,
      },
      times: { is: 'at least', n: 1 },
      when: { is: 'between', from: '2026-03-01', to: '2026-03-31' },
    },
    'who had any contact (channel is chat or phone, product is not Lamp, with “late” in the text, worth 100 or more) between 1 March 2026 and 31 March 2026',
  ],
  [
    { kind: 'first or last', which: 'last', where: kindIs('order'), when: { is: 'longer', days: 60 } },
    'whose last order was more than 60 days ago',
  ],
  [
    { kind: 'measured', measure: 'loyalty', test: { is: 'one of', values: ['vulnerable', 'trapped'] } },
    'whose loyalty is vulnerable or trapped',
  ],
  [
    { kind: 'measured', measure: 'risk', test: { is: 'number', number: { is: 'at least', n: 50 } } },
    'whose risk to leave (in percent) is 50 or higher',
  ],
  [
    { kind: 'spent', is: 'at least', amount: 1000, currency: 'EUR', when: { is: 'last', days: 365 } },
    'who spent at least EUR 1,000 in the last 365 days',
  ],
  [
    {
      kind: 'answered',
      scale: 'csat5',
      which: 'average',
      score: { is: 'below', n: 3 },
      when: { is: 'ever' },
    },
    'whose average CSAT (1–5) answer was below 3',
  ],
  [
    { kind: 'answered', scale: 'nps', which: 'any', score: { is: 'at least', n: 9 }, when: { is: 'ever' } },
    'who answered NPS with 9 or higher',
  ],
  [
    { kind: 'promises', broken: { is: 'at least', n: 2 }, when: { is: 'last', days: 30 } },
    'to whom we broke a promise at least 2 times in the last 30 days',
  ],
  [
    { kind: 'promises', broken: { is: 'exactly', n: 0 }, when: { is: 'ever' } },
    'to whom we broke no promise',
  ],
  [
    {
      kind: 'wrote',
      part: 'emotion',
      value: 'anger',
      times: { is: 'at least', n: 2 },
      when: { is: 'last', days: 30 },
    },
    'who wrote something with anger in it at least 2 times in the last 30 days',
  ],
  [
    {
      kind: 'wrote',
      part: 'topic',
      value: '0198',
      called: 'Refund',
      times: { is: 'exactly', n: 0 },
      when: { is: 'ever' },
    },
    'who wrote nothing about “Refund”',
  ],
  [{ kind: 'identity', has: 'email' }, 'who have an e-mail address'],
  [{ kind: 'identity', has: 'phone', not: true }, 'who do not have a phone number'],
  [{ kind: 'belongs', field: 'source', values: ['web-shop'] }, 'whose first source is web-shop'],
  [{ kind: 'known', when: { is: 'within', days: 7 } }, 'who became known in the last 7 days'],
  [{ kind: 'segment', id: 'gold', not: true }, 'who are not in “Gold”'],
]

test.each(conditions)('each kind of condition has its words: %j', (condition, words) => {
  expect(said(all(condition))).toBe(`Customers ${words}`)
})
