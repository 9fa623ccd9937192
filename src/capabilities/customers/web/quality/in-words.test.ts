import { expect, test } from 'vitest'
import type { Finding } from '../../quality/contract.ts'
import { agoInWords, fieldInWords, proposalInWords } from './in-words.ts'

const finding = (field: string, proposal: Finding['proposal']): Finding => ({
  customerId: '019f0000-0000-7000-8000-000000000000',
  name: 'Ann',
  field,
  problem: 'untidy',
  value: 'x',
  proposal,
  source: 'shop',
  foundAt: '2026-03-31T12:00:00.000Z',
})

test('a proposal is said as what would be written', () => {
  expect(proposalInWords(finding('email', { email: 'ann@gmail.com' }))).toBe('ann@gmail.com')
  expect(proposalInWords(finding('birthday', { traits: { dob: '1990-04-03' } }))).toBe('1990-04-03')
  expect(proposalInWords(finding('name', { name: null }))).toBe('take away')
  expect(proposalInWords(finding('city', { traits: { city: 'Berlin', postalCode: '10115' } }))).toBe(
    'City: Berlin, Postal code: 10115',
  )
  expect(proposalInWords(finding('email', null))).toBe('mend by hand')
})

test('a trait keeps its name, a usual field is said in plain words', () => {
  expect(fieldInWords('postalCode')).toBe('Postal code')
  expect(fieldInWords('loyalty_no')).toBe('loyalty_no')
})

test('the time since the last check is said in the unit that fits', () => {
  const now = Date.parse('2026-03-31T12:00:00Z')
  expect(agoInWords('2026-03-31T11:59:50Z', now)).toBe('just now')
  expect(agoInWords('2026-03-31T11:55:00Z', now)).toBe('5 minutes ago')
  expect(agoInWords('2026-03-31T09:00:00Z', now)).toBe('3 hours ago')
  expect(agoInWords('2026-03-28T12:00:00Z', now)).toBe('3 days ago')
})
