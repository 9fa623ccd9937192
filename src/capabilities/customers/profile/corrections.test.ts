import fc from 'fast-check'
import { expect, test } from 'vitest'
import { corrected, type Known } from './corrections.ts'
import { added } from './figures.ts'
import { toldOf } from './known.ts'

const ann: Known = {
  name: 'An Lee',
  email: 'ann@example.org',
  phone: null,
  traits: { tier: 'gold', seats: 3 },
  toldAt: { name: 10, email: 10, 'trait:tier': 10, 'trait:seats': 10 },
  toldBy: { name: 'shop' },
}

test('a correction is told by hand at that moment; the rest stays as it was', () => {
  const { known, changed } = corrected(ann, { name: 'Ann Lee', traits: { seats: 5 } }, 20)
  expect(changed).toEqual(['name', 'trait:seats'])
  expect(known).toEqual({
    ...ann,
    name: 'Ann Lee',
    traits: { tier: 'gold', seats: 5 },
    toldAt: { name: 20, email: 10, 'trait:tier': 10, 'trait:seats': 20 },
    toldBy: { name: 'by hand', 'trait:seats': 'by hand' },
  })
})

test('what is taken away keeps its time, so that an older telling does not bring it back', () => {
  const { known, changed } = corrected(ann, { email: null, traits: { tier: null } }, 20)
  expect(changed).toEqual(['email', 'trait:tier'])
  expect(known).toMatchObject({ email: null, traits: { seats: 3 }, toldAt: { email: 20, 'trait:tier': 20 } })
})

test('saying what is known already changes nothing', () => {
  const same = { name: ann.name, email: ann.email, phone: '', traits: ann.traits }
  expect(corrected(ann, same, 20)).toEqual({ known: ann, changed: [] })
})

test('what was told before sources were noted keeps its age alone', () =>
  expect(toldOf({ told_at: { name: 20, email: 10 }, told_by: { name: 'shop' } })).toEqual({
    name: { at: '1970-01-01T00:00:00.020Z', by: 'shop' },
    email: { at: '1970-01-01T00:00:00.010Z', by: null },
  }))

test('money adds up exactly', () => {
  expect(added(['0.1', '0.2', '-0.30'])).toBe('0')
  expect(added(['19.9', '5'])).toBe('24.9')
  expect(added(['-0.05'])).toBe('-0.05')
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (cents) => {
      const total = cents.reduce((all, one) => all + one, 0)
      expect(Number(added(cents.map((one) => String(one / 100))))).toBeCloseTo(total / 100, 6)
    }),
  )
})
