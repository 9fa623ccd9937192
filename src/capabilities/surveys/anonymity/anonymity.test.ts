import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disclosedTable } from './crossing.ts'
import { disclosed } from './groups.ts'
import { coveredBy, wholeSpans } from './whole-days.ts'

const group = (key: string, n: number) => ({ key, n })

test('a team of three is shown together with the next smallest, so that the difference is not those three', () => {
  const teams = [group('sales', 20), group('legal', 3), group('service', 12)]
  expect(disclosed(teams, 5)).toEqual({
    shown: ['sales'],
    together: { keys: ['legal', 'service'], n: 15 },
  })
})

test('two teams of three are enough together', () => {
  const teams = [group('sales', 20), group('legal', 3), group('law', 3)]
  expect(disclosed(teams, 5)).toEqual({ shown: ['sales'], together: { keys: ['law', 'legal'], n: 6 } })
})

test('where everybody has enough all are shown, and empty teams are not spoken of', () => {
  const teams = [group('sales', 5), group('legal', 6), group('nobody', 0)]
  expect(disclosed(teams, 5)).toEqual({ shown: ['sales', 'legal'], together: { keys: [], n: 0 } })
})

const threshold = fc.integer({ min: 3, max: 12 })
const sizes = fc.array(fc.nat(30), { maxLength: 12 })
const named = (counts: readonly number[]) => counts.map((n, at) => group(`g${at}`, n))

test('nothing that can be worked out from the parts and their whole is about too few people', () =>
  fc.assert(
    fc.property(sizes, threshold, (counts, least) => {
      const groups = named(counts)
      const { shown, together } = disclosed(groups, least)
      const nOf = new Map(groups.map(({ key, n }) => [key, n]))
      for (const key of shown) expect(nOf.get(key)).toBeGreaterThanOrEqual(least)
      const all = counts.reduce((sum, n) => sum + n, 0)
      const rest = all - shown.reduce((sum, key) => sum + nOf.get(key)!, 0)
      expect(rest).toBe(together.n)
      // The whole may be too small itself; then nothing stands beside it.
      if (rest > 0 && rest < least) expect(shown).toEqual([])
    }),
  ))

test('of a table every cell that can be worked out by adding and subtracting is empty or enough', () =>
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }), { maxLength: 8 }),
      threshold,
      (rows, least) => {
        const lines = rows.map((counts, at) => ({ key: `l${at}`, counts }))
        const table = disclosedTable(lines, least)
        if (!table) return
        const cells = [...table.shown.map(({ counts }) => counts), table.together?.counts ?? []].flat()
        for (const n of cells) expect(n === 0 || n >= least).toBe(true)
        const column = (at: number, of: readonly (readonly number[])[]) =>
          of.reduce((sum, one) => sum + (one[at] ?? 0), 0)
        for (const at of [0, 1, 2]) {
          const rest =
            column(at, rows) -
            column(
              at,
              table.shown.map(({ counts }) => counts),
            )
          expect(rest).toBe(table.together?.counts[at] ?? 0)
        }
      },
    ),
  ))

test('a table in which one answer of a small team stands alone joins that team with another', () => {
  const table = disclosedTable(
    [
      { key: 'sales', counts: [10, 12] },
      { key: 'legal', counts: [6, 1] },
      { key: 'service', counts: [7, 8] },
    ],
    5,
  )
  expect(table).toEqual({
    shown: [{ key: 'sales', counts: [10, 12] }],
    together: { keys: ['legal', 'service'], counts: [13, 9] },
  })
})

test('days are joined until enough answered, and the latest wait', () => {
  const days = [
    { day: '2026-03-01', n: 4 },
    { day: '2026-03-02', n: 2 },
    { day: '2026-03-03', n: 7 },
    { day: '2026-03-04', n: 1 },
  ]
  expect(wholeSpans(days, 5)).toEqual([
    { from: '2026-03-01', until: '2026-03-02', n: 6 },
    { from: '2026-03-03', until: '2026-03-03', n: 7 },
  ])
})

const few = fc.array(fc.nat(9), { maxLength: 7 })

test('what one look shows and another does not is always enough people', () =>
  fc.assert(
    fc.property(few, few, threshold, (before, later, least) => {
      const dayOf = (at: number) => `2026-03-${String(at + 1).padStart(2, '0')}`
      const all = [...before, ...later].map((n, at) => ({ day: dayOf(at), n }))
      const looks = [wholeSpans(all.slice(0, before.length), least), wholeSpans(all, least)]
      const views = looks.flatMap((spans) =>
        all.flatMap(({ day: from }) =>
          all.flatMap(({ day: until }) => coveredBy(spans, { from, until }) ?? []),
        ),
      )
      for (const wide of views)
        for (const narrow of views) {
          if (narrow.from < wide.from || narrow.until > wide.until) continue
          const difference = wide.n - narrow.n
          expect(difference === 0 || difference >= least).toBe(true)
        }
      const whole = looks.map((spans) => spans.reduce((sum, { n }) => sum + n, 0))
      const news = whole[1]! - whole[0]!
      expect(news === 0 || news >= least).toBe(true)
    }),
  ))
