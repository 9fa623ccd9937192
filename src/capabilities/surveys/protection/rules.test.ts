import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reasons } from './reasons.ts'
import { type Rules, reasonNotToAsk, reasonNotToAskAgain, type Standing } from './rules.ts'

const day = 86_400_000
const now = Date.UTC(2026, 2, 31, 12)
const rules: Rules = { quarantineDays: 30, recurrenceDays: 90, mostInYear: 4, sampleShare: 1 }
const fresh: Standing = {
  consent: 'given',
  hasAddress: true,
  isBounced: false,
  lastAsked: undefined,
  askedInYear: 0,
  lastAskedThis: undefined,
  hasMoreImportant: false,
  lot: 0.5,
}
const verdict = (of: Partial<Standing>, by: Partial<Rules> = {}) =>
  reasonNotToAsk({ ...fresh, ...of }, { ...rules, ...by }, now)

test('somebody who was never asked and can be reached is asked', () => {
  expect(verdict({})).toBeUndefined()
})

test('each rule has a reason of its own', () => {
  expect(verdict({ consent: 'forgotten' })).toBe('FORGOTTEN')
  expect(verdict({ consent: 'refused' })).toBe('OPT_OUT')
  expect(verdict({ consent: 'missing' })).toBe('NO_CONSENT')
  expect(verdict({ hasAddress: false })).toBe('NO_CHANNEL')
  expect(verdict({ isBounced: true })).toBe('BOUNCED')
  expect(verdict({ lastAskedThis: now - 89 * day })).toBe('RECENTLY_ASKED')
  expect(verdict({ lastAsked: now - 29 * day })).toBe('QUARANTINE')
  expect(verdict({ askedInYear: 4 })).toBe('CAP')
  expect(verdict({ hasMoreImportant: true })).toBe('PRIORITY')
  expect(verdict({ lot: 0.2 }, { sampleShare: 0.2 })).toBe('SAMPLED_OUT')
})

test('whether a trouble is solved is asked in quarantine, too; whoever said no or was asked often enough is left in peace', () => {
  const again = (of: Partial<Standing>) => reasonNotToAskAgain({ ...fresh, ...of }, rules, now)
  expect(again({ lastAsked: now - day, lastAskedThis: now - day, hasMoreImportant: true })).toBeUndefined()
  expect(again({ consent: 'refused' })).toBe('OPT_OUT')
  expect(again({ isBounced: true })).toBe('BOUNCED')
  expect(again({ askedInYear: 4 })).toBe('CAP')
})

test('a quarantine of 30 days ends after exactly 30 days', () => {
  expect(verdict({ lastAsked: now - 30 * day + 1 })).toBe('QUARANTINE')
  expect(verdict({ lastAsked: now - 30 * day })).toBeUndefined()
})

const moment = fc.option(fc.integer({ min: now - 400 * day, max: now }), { nil: undefined })
const anyStanding: fc.Arbitrary<Standing> = fc.record({
  consent: fc.constantFrom('given', 'refused', 'missing', 'forgotten'),
  hasAddress: fc.boolean(),
  isBounced: fc.boolean(),
  lastAsked: moment,
  askedInYear: fc.nat(8),
  lastAskedThis: moment,
  hasMoreImportant: fc.boolean(),
  lot: fc.double({ min: 0, max: 0.999, noNaN: true }),
})
const anyRules: fc.Arbitrary<Rules> = fc.record({
  quarantineDays: fc.nat(120),
  recurrenceDays: fc.nat(400),
  mostInYear: fc.option(fc.nat(8), { nil: null }),
  sampleShare: fc.double({ min: 0.01, max: 1, noNaN: true }),
})

test('whoever said no is never asked, whatever the rules', () =>
  fc.assert(
    fc.property(anyStanding, anyRules, (standing, by) => {
      expect(reasonNotToAsk({ ...standing, consent: 'refused' }, by, now)).toBe('OPT_OUT')
    }),
  ))

test('everybody is asked, or has a reason that has words', () =>
  fc.assert(
    fc.property(anyStanding, anyRules, (standing, by) => {
      const reason = reasonNotToAsk(standing, by, now)
      expect(reason === undefined || reasons.includes(reason)).toBe(true)
    }),
  ))

test('a milder rule leaves nobody out who would be asked by a stricter one', () =>
  fc.assert(
    fc.property(anyStanding, anyRules, fc.nat(60), (standing, by, days) => {
      const milder = {
        quarantineDays: Math.max(0, by.quarantineDays - days),
        recurrenceDays: Math.max(0, by.recurrenceDays - days),
        mostInYear: by.mostInYear === null ? null : by.mostInYear + 1,
        sampleShare: Math.min(1, by.sampleShare + days / 60),
      }
      if (reasonNotToAsk(standing, by, now) === undefined)
        expect(reasonNotToAsk(standing, milder, now)).toBeUndefined()
    }),
  ))

test('however often somebody’s turn comes, they are left in peace for the days promised', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ after: fc.nat(40), survey: fc.constantFrom('a', 'b') }), { maxLength: 60 }),
      anyRules,
      (turns, by) => {
        const asked: { at: number; survey: string }[] = []
        let at = now
        for (const { after, survey } of turns) {
          at += after * day
          const latest = (among: typeof asked) => among.at(-1)?.at
          const standing = {
            ...fresh,
            lot: 0,
            lastAsked: latest(asked),
            lastAskedThis: latest(asked.filter((one) => one.survey === survey)),
            askedInYear: asked.filter((one) => at - one.at < 365 * day).length,
          }
          if (reasonNotToAsk(standing, by, at) === undefined) asked.push({ at, survey })
        }
        for (const [index, { at: then }] of asked.slice(1).entries())
          expect(then - asked[index]!.at).toBeGreaterThanOrEqual(by.quarantineDays * day)
        for (const survey of ['a', 'b']) {
          const same = asked.filter((one) => one.survey === survey)
          for (const [index, { at: then }] of same.slice(1).entries())
            expect(then - same[index]!.at).toBeGreaterThanOrEqual(by.recurrenceDays * day)
        }
        const { mostInYear } = by
        if (mostInYear === null) return
        for (const { at: end } of asked)
          expect(asked.filter((one) => end - one.at < 365 * day && one.at <= end).length).toBeLessThanOrEqual(
            mostInYear,
          )
      },
    ),
  ))
