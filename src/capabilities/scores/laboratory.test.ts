import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Every } from '../../platform/calendar.ts'
import { readScore, scaleNames } from '../../statistics/scales.ts'
import { type ScoreRow, scoreRows } from './laboratory.ts'

type Cells = Omit<ScoreRow, 'line'>

async function* lines(cells: readonly Cells[]): AsyncGenerator<ScoreRow> {
  for (const [i, row] of cells.entries()) yield { line: i + 2, ...row }
}
const times = (n: number, row: Cells): Cells[] => Array.from({ length: n }, () => row)
const monthly = (zone = 'UTC', every: Every = 'month') => ({ column: 'when', zone, every })

/** An answer on each of these days, by turns promoter and detractor. */
const daily = (month: string, days: number, score = '9'): Cells[] =>
  Array.from({ length: days }, (_, i) => ({ score, time: `${month}-${String(i + 1).padStart(2, '0')}` }))

test('50 nines, 30 sevens and 20 threes are 30, from 14.05 to 44.20', async () => {
  const report = await scoreRows(
    lines([...times(50, { score: '9' }), ...times(30, { score: '7' }), ...times(20, { score: '3' })]),
    { scale: 'nps' },
  )
  expect(report).toMatchObject({
    metric: 'nps',
    scale: 'nps',
    n: 100,
    value: 30,
    groups: [],
    periods: [],
    change: null,
  })
  expect([report.low?.toFixed(2), report.high?.toFixed(2)]).toEqual(['14.05', '44.20'])
})

test('a row that is no answer is named with its line and the reason', async () => {
  const report = await scoreRows(lines([{ score: '9' }, { score: '11' }, { score: '' }, { score: 'n/a' }]), {
    scale: 'nps',
  })
  expect(report.n).toBe(1)
  expect(report.rejected).toEqual([
    { line: 3, value: '11', reason: '“11” is not between 0 and 10.' },
    { line: 4, value: '', reason: 'There is no answer.' },
    { line: 5, value: 'n/a', reason: '“n/a” is not a score.' },
  ])
})

test('groups come with the most answers first, then by name', async () => {
  const rows = [
    { score: '9', group: 'web' },
    { score: '3', group: 'shop ' },
    { score: '9', group: 'app' },
    { score: '9', group: 'shop' },
    { score: 'x', group: 'fax' },
  ]
  const { groups } = await scoreRows(lines(rows), { scale: 'nps' })
  expect(groups.map(({ name, n, value }) => [name, n, value])).toEqual([
    ['shop', 2, 0],
    ['app', 1, 100],
    ['web', 1, 100],
  ])
})

describe('periods', () => {
  test('months without answers stand between the others, with no value', async () => {
    const { periods } = await scoreRows(lines([...daily('2026-01', 31), ...daily('2026-03', 31)]), {
      scale: 'nps',
      time: monthly(),
    })
    expect(periods.map(({ from, until, n, value }) => [from, until, n, value])).toEqual([
      ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z', 31, 100],
      ['2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z', 0, null],
      ['2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z', 31, 100],
    ])
  })

  test('a week begins on Monday at midnight of the zone, also when the clocks change', async () => {
    const rows = [
      { score: '9', time: '2026-03-29T21:59:59Z' }, // Sunday 23:59 in Berlin, the day the clocks went forward
      { score: '9', time: '2026-03-29T22:00:00Z' }, // Monday
    ]
    const { periods } = await scoreRows(lines(rows), { scale: 'nps', time: monthly('Europe/Berlin', 'week') })
    expect(periods.map(({ from, until, n }) => [from, until, n])).toEqual([
      ['2026-03-22T23:00:00.000Z', '2026-03-29T22:00:00.000Z', 1],
      ['2026-03-29T22:00:00.000Z', '2026-04-05T22:00:00.000Z', 1],
    ])
  })

  test('a row without a readable time is rejected, so that the periods add up to the whole', async () => {
    const rows = [{ score: '9', time: '2026-01-05' }, { score: '9', time: 'soon' }, { score: '9' }]
    const { n, rejected } = await scoreRows(lines(rows), { scale: 'nps', time: monthly() })
    expect(n).toBe(1)
    expect(rejected).toEqual([
      { line: 3, value: 'soon', reason: '“soon” is not a time that can be read.' },
      { line: 4, value: '', reason: 'There is no time.' },
    ])
  })

  test('one 25/03 in the last row settles that 03/04 was 3 April', async () => {
    const rows = [
      { score: '9', time: '03/04/2026' },
      { score: '9', time: '25/03/2026' },
    ]
    const { periods } = await scoreRows(lines(rows), { scale: 'nps', time: monthly() })
    expect(periods.map(({ from, n }) => [from.slice(0, 7), n])).toEqual([
      ['2026-03', 1],
      ['2026-04', 1],
    ])
  })

  test('dates that can be read two ways are refused with examples, unless told', async () => {
    const rows = [{ score: '9', time: '03/04/2026' }]
    await expect(scoreRows(lines(rows), { scale: 'nps', time: monthly() })).rejects.toMatchObject({
      message: 'The dates in “when” can be read two ways: 03/04/2026 (dmy: 2026-04-03, mdy: 2026-03-04).',
      where: { field: 'date-order', column: 'when' },
    })
    const told = await scoreRows(lines(rows), { scale: 'nps', time: { ...monthly(), order: 'mdy' } })
    expect(told.periods[0]?.from).toBe('2026-03-01T00:00:00.000Z')
  })

  test('a year that is wrong does not make a million periods', async () => {
    const rows = [
      { score: '9', time: '0024-01-01' },
      { score: '9', time: '2026-01-01' },
    ]
    await expect(scoreRows(lines(rows), { scale: 'nps', time: monthly('UTC', 'day') })).rejects.toThrow(
      'The times in “when” run from 0024-01-01 to 2026-01-01',
    )
  })
})

describe('change between the last two whole periods', () => {
  const changeOf = async (rows: Cells[], every: Every = 'month') => {
    const { change } = await scoreRows(lines(rows), { scale: 'nps', time: monthly('UTC', every) })
    return change && [change.against.from.slice(0, 10), change.from.slice(0, 10), change.verdict]
  }

  test('January all promoters, February all detractors: a real change, for the worse', async () => {
    const rows = [...daily('2026-01', 31), ...daily('2026-02', 28, '3'), ...daily('2026-02', 28, '3')]
    const { change } = await scoreRows(lines(rows), { scale: 'nps', time: monthly() })
    expect(change).toMatchObject({
      from: '2026-02-01T00:00:00.000Z',
      until: '2026-03-01T00:00:00.000Z',
      against: { from: '2026-01-01T00:00:00.000Z' },
      difference: -200,
      verdict: 'real change',
      tone: 'worse',
    })
    expect(change?.p).toBeLessThan(0.001)
  })

  test('a March that ends in its middle is left out', async () => {
    const rows = [...daily('2026-01', 31), ...daily('2026-02', 28), ...daily('2026-03', 15)]
    expect(await changeOf(rows)).toEqual(['2026-01-01', '2026-02-01', 'too few'])
  })

  test('a first month that begins in its middle is left out too', async () => {
    const rows = [...daily('2026-01', 31).slice(14), ...daily('2026-02', 28)]
    expect(await changeOf(rows)).toBeNull()
  })

  test('three empty days at the end of a month do not matter', async () => {
    expect(
      await changeOf([...daily('2026-01', 31), ...daily('2026-02', 28), ...daily('2026-03', 28)]),
    ).toEqual(['2026-02-01', '2026-03-01', 'too few'])
  })

  test('answers once a month, on the 15th, make whole months', async () => {
    const rows = ['2026-01-15', '2026-02-15', '2026-03-15'].map((time) => ({ score: '9', time }))
    expect(await changeOf(rows)).toEqual(['2026-02-01', '2026-03-01', 'too few'])
  })

  test('weeks of a shop closed at weekends are whole; one that ends on Wednesday is not', async () => {
    const week = (monday: number, days: number) => daily('2026-06', monday + days - 1).slice(monday - 1)
    expect(await changeOf([...week(1, 5), ...week(8, 5)], 'week')).toEqual([
      '2026-06-01',
      '2026-06-08',
      'too few',
    ])
    expect(await changeOf([...week(1, 5), ...week(8, 5), ...week(15, 3)], 'week')).toEqual([
      '2026-06-01',
      '2026-06-08',
      'too few',
    ])
  })

  test('an empty month between is whole and has too few answers to compare', async () => {
    const rows = [...daily('2026-01', 31), ...daily('2026-03', 15)]
    expect(await changeOf(rows)).toEqual(['2026-01-01', '2026-02-01', 'too few'])
  })

  test('one period cannot be compared', async () => expect(await changeOf(daily('2026-01', 31))).toBeNull())
})

test('every row is counted or rejected, in groups and periods alike', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...scaleNames),
      fc.array(
        fc.record({
          score: fc.oneof(fc.integer({ min: -2, max: 12 }).map(String), fc.constant('easy'), fc.string()),
          group: fc.constantFrom('a', 'b', ''),
          time: fc.constantFrom('2025-12-31T23:30:00Z', '2026-01-07', '2026-02-01', '2026-05-03', 'never'),
        }),
      ),
      async (scale, rows) => {
        const report = await scoreRows(lines(rows), { scale, time: monthly('Asia/Tokyo') })
        const total = (of: { n: number }[]) => of.reduce((sum, { n }) => sum + n, 0)
        expect(report.n + report.rejected.length).toBe(rows.length)
        expect(total(report.groups)).toBe(report.n)
        expect(total(report.periods)).toBe(report.n)
        const readable = rows.filter(
          ({ score, time }) => typeof readScore(scale, score) === 'number' && time !== 'never',
        )
        expect(report.n).toBe(readable.length)
      },
    ),
  ))
