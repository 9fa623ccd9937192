import { expect, test } from 'vitest'
import { mentionedIn, mentionsOf } from './mentions.ts'

const ann = mentionsOf({
  customerIds: ['0195f0a0-0000-7000-8000-00000000abcd'],
  identities: [
    { kind: 'userId', value: '7' },
    { kind: 'userId', value: 'user-471199' },
    { kind: 'external', value: 'zendesk:88' },
    { kind: 'email', value: 'ann@example.org' },
    { kind: 'phone', value: '+491701234567' },
    { kind: 'name', value: 'Ann Archer' },
    { kind: 'name', value: 'Ann' },
  ],
})

test.each([
  ['Write to Ann@Example.org, please', false],
  ['0170 / 123 45 67', false],
  ['ANN ARCHER', false],
  ['user-471199', false],
  ['7', true],
  ['88', true],
  ['see 0195f0a0-0000-7000-8000-00000000abcd', false],
  ["'+49 170 1234567", false],
])('“%s” names her', (value, isIdPlace) => {
  expect(ann(value, isIdPlace)).toBe(true)
})

test.each(['7', 'Ann', 'Joanne Archer', 'ann@example.com', '0170 123', ''])(
  '“%s” names somebody else, or nobody',
  (value) => {
    expect(ann(value, false)).toBe(false)
  },
)

test('a short id counts where ids stand, as a number too', () => {
  expect(mentionedIn({ properties: { rating: 7 } }, ann)).toBe(false)
  expect(mentionedIn({ context: { userId: 7 } }, ann)).toBe(true)
})
